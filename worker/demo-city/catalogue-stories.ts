import { addWorkingDays } from '../../calendar/add-working-days.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import type { ChangeReport } from '../../client/catalogue-changes.js';
import { blankContent, blankItem } from '../../domain/catalogue/blank-content.js';
import type { CatalogueCommandType } from '../../domain/catalogue/commands.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import type { PersonalCommandType as ChangeCommand } from '../../domain/catalogue-change/fields.js';
import type { Json } from '../../domain/json.js';

/** An entry that came to be here, and not in a register before: what was done to it, in order. */
export interface EntryStory {
  readonly code: string;
  readonly steps: readonly (readonly [user: string, type: CatalogueCommandType, data: object])[];
}

function content(
  provider: string,
  title: string,
  items: readonly string[],
  more: Partial<EntryContent> = {},
): EntryContent {
  return {
    ...blankContent('universal'),
    classSource: 'declared',
    title,
    abstract: `${title}，由提供部门依职能采集。`,
    provider,
    modes: ['api', 'file'],
    items: items.map((name, index) => blankItem(`i${index + 1}`, name)),
    openness: 'open',
    format: ['csv'],
    updateFrequency: '每月',
    field: '城市建设',
    ...more,
  };
}

const submit = { note: '' };
const published = { note: '' };

/** One entry in every state a newcomer wants to see; the others stand as they were taken over. */
export function entryStories(today: string): readonly EntryStory[] {
  const green = content('ghj', '城市绿地信息', ['绿地名称', '位置', '面积'], { project: '绿地管理系统' });
  const pumps = content('wjw', '急救站点信息', ['站点名称', '地址', '车辆数'], {
    citySafety: true,
    updateFrequency: '即时',
    project: '院前急救系统',
  });
  const parks = content('gaj', '公共停车场信息', ['停车场名称', '地址', '泊位数'], {
    field: '道路交通',
  });
  // Opened, to be updated every month, and not updated for a year: what `hefu catalogue stale` is for.
  const chargers = content('ghj', '公共充电设施信息', ['站点名称', '地址', '桩数'], {
    publishedOn: `${Number(today.slice(0, 4)) - 1}-01-15`,
  });
  const homes = content('mzj', '社区食堂信息', ['名称', '地址', '营业时间'], { field: '民生服务' });
  return [
    {
      code: 'wjw-0010',
      steps: [['wjw-coordinator', 'DraftEntry', { content: { ...pumps, abstract: '' } }]],
    },
    {
      code: 'ghj-0010',
      steps: [
        ['ghj-coordinator', 'DraftEntry', { content: green }],
        ['ghj-coordinator', 'SubmitEntry', submit],
      ],
    },
    {
      code: 'gaj-0011',
      steps: [
        ['gaj-coordinator', 'DraftEntry', { content: parks }],
        ['gaj-coordinator', 'SubmitEntry', submit],
        ['jxw-commission', 'PublishEntry', published],
      ],
    },
    {
      code: 'ghj-0011',
      steps: [
        ['ghj-coordinator', 'DraftEntry', { content: chargers }],
        ['ghj-coordinator', 'SubmitEntry', submit],
        ['jxw-commission', 'PublishEntry', published],
      ],
    },
    {
      code: 'mzj-0010',
      steps: [
        ['mzj-coordinator', 'DraftEntry', { content: homes }],
        ['mzj-coordinator', 'SubmitEntry', submit],
        ['jxw-commission', 'PublishEntry', published],
        [
          'mzj-coordinator',
          'ReviseEntry',
          {
            content: { ...homes, items: [...homes.items, blankItem('i4', '用餐人次')] },
            source: 'person',
            reason: '新增用餐人次统计',
          },
        ],
      ],
    },
    {
      code: 'mzj-0011',
      steps: [
        [
          'mzj-coordinator',
          'DraftEntry',
          { content: content('mzj', '福利彩票销售网点信息', ['网点名称', '地址']) },
        ],
        ['mzj-coordinator', 'SubmitEntry', submit],
        ['jxw-commission', 'PublishEntry', published],
        ['jxw-commission', 'RetireEntry', { reason: '已并入其他目录' }],
      ],
    },
  ];
}

/** A reported change; `what` tells it from the others, a second load finds it by that. */
export interface ChangeStory extends ChangeReport {
  readonly by: string;
  readonly steps?: readonly (readonly [
    user: string,
    type: ChangeCommand,
    data: { readonly [field: string]: Json },
  ])[];
}

/** The catalogue follows in ten working days (B5; for a system's change by a setting). */
const adjustWorkingDays = 10;

/** One that is overdue, one that runs, one whose entry has been changed and lies with the authority; three that are over. */
export function changeStories(calendar: CalendarView, today: string): readonly ChangeStory[] {
  const before = (workingDays: number): string => addWorkingDays(calendar, today, -workingDays).due;
  return [
    {
      by: 'ghj-coordinator',
      entry: 'ghj-0008',
      cause: 'system',
      system: '地下管线综合管理系统',
      what: '管线数据增加权属单位字段',
      changedOn: before(adjustWorkingDays + 2),
    },
    {
      by: 'wjw-coordinator',
      entry: 'wjw-0002',
      cause: 'law',
      what: '医疗机构执业登记事项调整',
      changedOn: before(adjustWorkingDays - 4),
    },
    {
      by: 'jxw-commission',
      entry: 'gaj-0011',
      cause: 'duty',
      what: '停车场管理职责划转',
      changedOn: before(3),
    },
    {
      by: 'mzj-coordinator',
      entry: 'mzj-0004',
      cause: 'law',
      what: '养老机构备案事项调整',
      changedOn: before(6),
      steps: [
        [
          'mzj-coordinator',
          'StateAdjustment',
          { adjustedOn: before(2), note: '已在市级目录系统中增加备案编号' },
        ],
        ['jxw-commission', 'StatePublication', { publishedOn: before(1), note: '市级目录系统已发布' }],
      ],
    },
    {
      by: 'gaj-coordinator',
      entry: 'gaj-0008',
      cause: 'system',
      system: '旅馆业治安管理系统',
      what: '系统迁移至政务云',
      changedOn: before(4),
      steps: [['gaj-section-head', 'DeclareUnaffected', { reason: '数据内容和更新方式没有变化' }]],
    },
    {
      by: 'wjw-coordinator',
      entry: 'wjw-0008',
      cause: 'duty',
      what: '床位登记职责调整',
      changedOn: before(2),
      steps: [['wjw-coordinator', 'Withdraw', { reason: '职责调整尚未印发，误报' }]],
    },
  ];
}

/** The change that has been answered by the entry itself: revised, and now with the authority. */
export const answeringRevision = {
  code: 'gaj-0011',
  by: 'gaj-coordinator',
  changes: { abstract: '公共停车场信息，含职责划转后新增的停车场。' },
  reason: '职责划转',
} as const;
