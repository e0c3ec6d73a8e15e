import type { NewDemand } from '../../client/demands.js';
import type { PersonalCommandType as DemandCommand } from '../../domain/demand/fields.js';
import type { Json } from '../../domain/json.js';

/** A need for data; `title` tells it from the others. */
export interface DemandStory extends NewDemand {
  readonly by: string;
  readonly steps: readonly (readonly [
    user: string,
    type: DemandCommand,
    data: { readonly [field: string]: Json },
  ])[];
}

export const demandStories: readonly DemandStory[] = [
  {
    by: 'mzj-coordinator',
    title: '居住证注销信息',
    purpose: '社会救助对象居住情况核对',
    items: ['姓名', '身份证号码', '注销日期'],
    steps: [],
  },
  {
    by: 'wjw-coordinator',
    title: '殡葬火化统计信息',
    purpose: '人口死亡登记比对',
    items: ['火化日期', '火化机构'],
    steps: [['mzj-coordinator', 'AnswerListed', { entry: 'mzj-0006' }]],
  },
  {
    by: 'ghj-coordinator',
    title: '电动自行车充电设施点位',
    purpose: '公共充电设施布局规划',
    items: ['站点名称', '地址'],
    provider: 'gaj',
    steps: [['gaj-coordinator', 'AnswerCannot', { reason: '本部门没有采集，由街镇自行掌握' }]],
  },
  {
    by: 'gaj-coordinator',
    title: '养老机构从业人员名单',
    purpose: '重点场所从业人员核查',
    items: ['姓名', '身份证号码'],
    provider: 'mzj',
    steps: [
      ['mzj-coordinator', 'AnswerListed', { entry: 'mzj-0004' }],
      ['gaj-coordinator', 'Close', { note: '已从养老机构信息中取得' }],
    ],
  },
  {
    by: 'wjw-coordinator',
    title: '建筑工地从业人员信息',
    purpose: '职业健康监测',
    items: ['姓名', '工种'],
    provider: 'ghj',
    steps: [['wjw-coordinator', 'Withdraw', { reason: '改由行业主管部门统计' }]],
  },
];
