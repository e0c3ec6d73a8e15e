import type { PersonalCommandType } from '../../domain/annual-plan/fields.js';
import type { Json } from '../../domain/json.js';

export type PlanStep = readonly [
  user: string,
  type: PersonalCommandType,
  data?: { readonly [field: string]: Json },
];

/** A department's plan of the year, and what has been done about it. */
export interface PlanStory {
  readonly department: string;
  /** `owed` are the codes its list must hold; `on` a day of the year (MM-DD), or today where it is still to come. */
  readonly steps: (on: (day: string) => string, owed: readonly string[], year: number) => readonly PlanStep[];
}

const opened = (items: readonly string[], openedOn: string, channel: string): PlanStep => [
  'planner',
  'OpenItems',
  { items, channel, access: 'open', openedOn },
];

/** Plans in every state a newcomer wants to see. A user of a step is an office of the department, or the commission. */
export const planStories: readonly PlanStory[] = [
  {
    // All in time, half of it by interface, published.
    department: 'mzj',
    steps: (on, owed) => [
      ['planner', 'FileList', { items: owed, interfaceItems: owed.slice(0, 2), filedOn: on('03-20') }],
      ['commission', 'PublishList'],
      opened(owed.slice(0, 2), on('05-28'), 'api'),
      opened(owed.slice(2), on('10-15'), 'product'),
    ],
  },
  {
    // A sealed list from paper that missed an item, and is still with the commission; its 城市安全 data is open in time.
    department: 'gaj',
    steps: (on, owed, year) => [
      [
        'commission',
        'FileList',
        {
          items: owed.slice(1),
          acceptDefects: true,
          filedOn: on('03-28'),
          sealed: true,
          docNo: `沪公信〔${year}〕9号`,
        },
      ],
      opened(owed.slice(1, 2), on('06-10'), 'product'),
    ],
  },
  {
    // Published, late with the last items, explained.
    department: 'ghj',
    steps: (on, owed) => [
      ['planner', 'FileList', { items: owed, filedOn: on('03-31') }],
      ['commission', 'PublishList'],
      opened(owed.slice(0, 3), on('09-20'), 'api'),
    ],
  },
  // Never filed, and its 城市安全 data never opened.
  { department: 'wjw', steps: () => [] },
  {
    // Sent back.
    department: 'jxw',
    steps: (on, owed) => [
      ['commission', 'FileList', { items: owed, filedOn: on('03-30'), note: '纸质清单' }],
      ['commission', 'ReturnFiling', { reason: '未附部门负责人签字' }],
    ],
  },
  {
    // Nothing to open: 零报告.
    department: 'sjj',
    steps: (on) => [['commission', 'FileList', { items: [], filedOn: on('03-15') }]],
  },
  {
    // A district that has joined: its list lies with the commission, its 城市安全 data came too late.
    department: 'pdx',
    steps: (on, owed) => [
      ['planner', 'FileList', { items: owed, filedOn: on('03-25') }],
      opened(owed.slice(1, 2), on('07-08'), 'api'),
    ],
  },
  // A district that has not joined owes nothing (A18); it may join any day.
  { department: 'jaq', steps: () => [] },
  {
    department: 'lsj',
    steps: () => [['commission', 'ClosePlan', { reason: '机构改革，职责已由其他部门承接' }]],
  },
];
