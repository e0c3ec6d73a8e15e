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
  /** `owed` are the codes its list must hold. */
  readonly steps: (year: number, owed: readonly string[]) => readonly PlanStep[];
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
    steps: (year, owed) => [
      ['planner', 'FileList', { items: owed, interfaceItems: owed.slice(0, 2), filedOn: `${year}-03-20` }],
      ['commission', 'PublishList'],
      opened(owed.slice(0, 2), `${year}-05-28`, 'api'),
      opened(owed.slice(2), `${year}-10-15`, 'product'),
    ],
  },
  {
    // A sealed list from paper that missed an item, and is still with the commission.
    department: 'gaj',
    steps: (year, owed) => [
      [
        'commission',
        'FileList',
        {
          items: owed.slice(1),
          acceptDefects: true,
          filedOn: `${year}-03-28`,
          sealed: true,
          docNo: `沪公信〔${year}〕9号`,
        },
      ],
      opened(owed.slice(1, 2), `${year}-06-10`, 'product'),
    ],
  },
  {
    // Published, late with the last items, explained.
    department: 'ghj',
    steps: (year, owed) => [
      ['planner', 'FileList', { items: owed, filedOn: `${year}-03-31` }],
      ['commission', 'PublishList'],
      opened(owed.slice(0, 3), `${year}-09-20`, 'api'),
    ],
  },
  // Never filed.
  { department: 'wjw', steps: () => [] },
  {
    // Sent back.
    department: 'jxw',
    steps: (year, owed) => [
      ['commission', 'FileList', { items: owed, filedOn: `${year}-03-30`, note: '纸质清单' }],
      ['commission', 'ReturnFiling', { reason: '未附部门负责人签字' }],
    ],
  },
  {
    // Nothing to open: 零报告.
    department: 'sjj',
    steps: (year) => [['commission', 'FileList', { items: [], filedOn: `${year}-03-15` }]],
  },
];
