import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { addDays } from '../../calendar/shanghai-time.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import type { Json } from '../../domain/json.js';

export type Step = readonly [
  user: string,
  type: PersonalCommandType,
  data?: { readonly [field: string]: Json },
];

/** One request of the demo city: who asks for what, and what has happened to it since. */
export interface Story {
  /** Tells the story from the others; a second load finds it by this. */
  readonly purpose: string;
  readonly basis: string;
  readonly asks: string;
  readonly resource: string;
  readonly ruleSet?: { readonly id: string; readonly reason: string };
  readonly steps: readonly Step[];
}

/** The answer to an application is owed in ten working days (A2, B7). */
const answerWorkingDays = 10;

/** Requests in every state a newcomer wants to see, with deadlines relative to today. */
export function storiesOf(calendar: CalendarView, today: string): readonly Story[] {
  const year = today.slice(0, 4);
  const dueIn = (workingDays: number): string => {
    // Nothing falls due on a day off: what is due today is then due on the next day somebody works.
    const due =
      workingDays === 0
        ? addWorkingDays(calendar, addDays(today, -1), 1).due
        : addWorkingDays(calendar, today, workingDays).due;
    return addWorkingDays(calendar, due, -answerWorkingDays).due;
  };
  const overdueBy = (workingDays: number): string => {
    const lastWorked = addWorkingDays(calendar, addDays(today, 1), -1).due;
    const due = addWorkingDays(calendar, lastWorked, -workingDays).due;
    return addWorkingDays(calendar, due, -answerWorkingDays).due;
  };
  const sent = (asks: string): readonly Step[] => [
    [`${asks}-head`, 'ConsentToSend'],
    [`${asks}-coordinator`, 'Submit'],
  ];
  const received = (provider: string, receivedOn: string, incomingNo: string): Step => [
    `${provider}-reviewer`,
    'ReceiveApplication',
    { receivedOn, incomingNo, sealed: true },
  ];
  const approved = (provider: string, mode: string): readonly Step[] => [
    [`${provider}-reviewer`, 'Propose', { decision: 'approve', mode }],
    [`${provider}-approver`, 'Approve', { mode, conditions: '限用于申请所列使用目的，不得转供第三方' }],
  ];
  const basis = '本部门法定职责和年度工作任务';
  return [
    {
      purpose: '低保家庭成员信息核对',
      basis,
      asks: 'mzj',
      resource: 'gaj-0001',
      steps: [...sent('mzj'), received('gaj', dueIn(3), `公信收〔${year}〕101号`)],
    },
    {
      purpose: '住房救助对象不动产核对',
      basis,
      asks: 'mzj',
      resource: 'ghj-0001',
      steps: [
        ...sent('mzj'),
        received('ghj', dueIn(0), `规信收〔${year}〕58号`),
        ['ghj-reviewer', 'Propose', { decision: 'approve', mode: 'api' }],
      ],
    },
    {
      purpose: '医疗救助对象出生登记核对',
      basis,
      asks: 'mzj',
      resource: 'wjw-0001',
      steps: [...sent('mzj'), received('wjw', overdueBy(2), `卫信收〔${year}〕23号`)],
    },
    {
      purpose: '人口死亡登记信息比对',
      basis,
      asks: 'gaj',
      resource: 'wjw-0005',
      steps: [
        ...sent('gaj'),
        received('wjw', dueIn(6), `卫信收〔${year}〕31号`),
        ['wjw-reviewer', 'RequestSupplement', { missing: ['数据安全责任书', '使用范围说明'] }],
      ],
    },
    {
      purpose: '殡葬服务信息统计',
      basis,
      asks: 'wjw',
      resource: 'mzj-0006',
      steps: [...sent('wjw'), ['wjw-coordinator', 'Withdraw', { reason: '已通过其他途径取得所需数据' }]],
    },
    {
      purpose: '驾驶人健康状况抽查',
      basis,
      asks: 'wjw',
      resource: 'gaj-0007',
      steps: [
        ...sent('wjw'),
        ['gaj-reviewer', 'Propose', { decision: 'refuse' }],
        [
          'gaj-approver',
          'Refuse',
          { reasons: ['申请所列使用依据不能支持所申请的数据范围', '使用目的与提供条件不符'] },
        ],
      ],
    },
    {
      purpose: '居住证持有人入学资格核验',
      basis,
      asks: 'mzj',
      resource: 'gaj-0002',
      steps: [
        ...sent('mzj'),
        ...approved('gaj', 'api'),
        ['gaj-reviewer', 'Deliver', { mode: 'api', reference: '接口已登记在政府数据资源服务平台' }],
      ],
    },
    {
      purpose: '规划选址人口底数分析',
      basis,
      asks: 'ghj',
      resource: 'gaj-0001',
      steps: [
        ...sent('ghj'),
        ...approved('gaj', 'file'),
        ['gaj-reviewer', 'Deliver', { mode: 'file', reference: '文件已上传' }],
        ['ghj-coordinator', 'ConfirmReceipt'],
      ],
    },
    { purpose: '养老机构周边用地分析', basis, asks: 'mzj', resource: 'ghj-0003', steps: [] },
    {
      purpose: '机动车环保监管核对',
      basis,
      asks: 'ghj',
      resource: 'gaj-0003',
      ruleSet: { id: 'sh-2016-238', reason: '演示纸质申请：收到书面申请后开始计算期限' },
      steps: [
        ['ghj-coordinator', 'Submit'],
        ['ghj-coordinator', 'RecordDispatch', { sentOn: today, letterNo: `沪规信函〔${year}〕12号` }],
      ],
    },
    {
      purpose: '出入境人员婚姻状况核对',
      basis,
      asks: 'mzj',
      resource: 'gaj-0005',
      steps: [
        ...sent('mzj'),
        [
          'gaj-coordinator',
          'ReturnMisdirected',
          { reason: '该数据由国家移民管理部门掌握', rightProvider: '国家移民管理局' },
        ],
      ],
    },
    {
      purpose: '预防接种信息与学籍比对',
      basis,
      asks: 'gaj',
      resource: 'wjw-0004',
      steps: [
        ...sent('gaj'),
        received('wjw', dueIn(5), `卫信收〔${year}〕35号`),
        ['wjw-reviewer', 'RequestExtension', { workingDays: 5, reason: '需会同疾控机构核定数据口径' }],
      ],
    },
  ];
}
