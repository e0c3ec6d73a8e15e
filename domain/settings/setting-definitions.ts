import { catalogueSettings } from './catalogue-settings.js';
import { dossierSettings } from './dossier-settings.js';
import { readLadder } from './read-ladder.js';
import { webhookPrivateAddresses } from './webhook-settings.js';
import { reader } from './setting-definition.js';
import type { SettingDefinition } from './setting-definition.js';
import {
  daysLimit,
  isBaseUrl,
  isChain,
  isCountTo,
  isDayList,
  isDayOfYear,
  isFlag,
  isMailAddress,
  isOneOf,
  isResponseKinds,
} from './setting-readers.js';
import { defaultSettingValues as defaults } from './setting-values.js';
import type { AddedItemDue, FixedDateDay, LastDay, SettingKey, SupplementClock } from './setting-values.js';

type Definitions = { readonly [K in SettingKey]: SettingDefinition<K> };

/** The one table of settings. None is law; each is shown with the mark 设置，非法定. */
export const settingDefinitions: Definitions = {
  chain: {
    key: 'chain',
    name: '办理环节',
    default: defaults.chain,
    unit: null,
    scope: 'department',
    leftOpenBy: null,
    read: reader(
      isChain,
      '办理环节须依次取自 propose（经办）、endorse（处长审核）、approve（分管领导批准），不得重复，最后一步须为 approve。',
    ),
  },
  fourEyes: {
    key: 'fourEyes',
    name: '经办与批准须为两人',
    default: defaults.fourEyes,
    unit: null,
    scope: 'department',
    leftOpenBy: null,
    read: reader(isFlag, '请填写 true（是）或者 false（否）。'),
  },
  graceMinutes: {
    key: 'graceMinutes',
    name: '答复发出前可撤销的时间',
    default: defaults.graceMinutes,
    unit: '分钟',
    scope: 'department',
    leftOpenBy: null,
    read: reader(isCountTo(1440), '请填写 0 至 1440 之间的整数（分钟）。'),
  },
  reminderWorkingDays: {
    key: 'reminderWorkingDays',
    name: '期限前提醒',
    default: defaults.reminderWorkingDays,
    unit: '工作日',
    scope: 'department',
    leftOpenBy: null,
    read: reader(
      isDayList('descending'),
      '请从大到小填写不同的整数（工作日，0 表示当天），最多 10 个，例如 [5,2,0]。',
    ),
  },
  ladder: {
    key: 'ladder',
    name: '超期升级',
    default: defaults.ladder,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: null,
    read: readLadder,
  },
  missingPaperWorkingDays: {
    key: 'missingPaperWorkingDays',
    name: '书面申请未到的提醒',
    default: defaults.missingPaperWorkingDays,
    unit: '工作日',
    scope: 'department',
    leftOpenBy: 'A2',
    read: reader(isDayList('ascending'), '请从小到大填写不同的整数（工作日），最多 10 个，例如 [3,10]。'),
  },
  responseKinds: {
    key: 'responseKinds',
    name: '视为已回应的情形',
    default: defaults.responseKinds,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A3',
    read: reader(
      isResponseKinds,
      '须包含 consent（同意）和 refusal（不同意），可另加 supplement-request（要求补正），不得重复。',
    ),
  },
  supplementClock: {
    key: 'supplementClock',
    name: '补正期间的期限计算',
    default: defaults.supplementClock,
    unit: null,
    scope: 'city',
    leftOpenBy: 'B9',
    read: reader(
      isOneOf<SupplementClock>('runs-on', 'restarts'),
      '请填写 runs-on（继续计算）或者 restarts（材料齐全后重新计算）。',
    ),
  },
  refusalNeedsBasis: {
    key: 'refusalNeedsBasis',
    name: '不同意共享须写明依据',
    default: defaults.refusalNeedsBasis,
    unit: null,
    scope: 'department',
    leftOpenBy: null,
    read: reader(isFlag, '请填写 true（是）或者 false（否）。'),
  },
  closeAfterWorkingDays: {
    key: 'closeAfterWorkingDays',
    name: '不同意共享、错投退回后自动办结',
    default: defaults.closeAfterWorkingDays,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: null,
    read: reader(isCountTo(daysLimit), '请填写 0 至 250 之间的整数（工作日，0 表示不自动办结）。'),
  },
  lastDay: {
    key: 'lastDay',
    name: '固定日期逢非工作日',
    default: defaults.lastDay,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(
      isOneOf<LastDay>('stays', 'next-working-day', 'previous-working-day'),
      '请填写 stays（不顺延）、next-working-day（顺延）或者 previous-working-day（提前）。',
    ),
  },
  fixedDateDay: {
    key: 'fixedDateDay',
    name: '“某日前”是否含当日',
    default: defaults.fixedDateDay,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A10',
    read: reader(
      isOneOf<FixedDateDay>('inclusive', 'exclusive'),
      '请填写 inclusive（含当日）或者 exclusive（不含当日）。',
    ),
  },
  planReminderWorkingDays: {
    key: 'planReminderWorkingDays',
    name: '年度计划节点前提醒',
    default: defaults.planReminderWorkingDays,
    unit: '工作日',
    scope: 'department',
    leftOpenBy: null,
    read: reader(
      isDayList('descending'),
      '请从大到小填写不同的整数（工作日，0 表示当天），最多 10 个，例如 [20,10,3]。',
    ),
  },
  addedItemDue: {
    key: 'addedItemDue',
    name: '年中新增项目的开放时限',
    default: defaults.addedItemDue,
    unit: null,
    scope: 'city',
    leftOpenBy: 'A12a',
    read: reader(
      isOneOf<AddedItemDue>('plan-date', 'working-days'),
      '请填写 plan-date（随计划的开放期限，已过的按工作日计算）或者 working-days（按工作日计算）。',
    ),
  },
  addedItemWorkingDays: {
    key: 'addedItemWorkingDays',
    name: '年中新增项目按工作日计算的时限',
    default: defaults.addedItemWorkingDays,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: 'A12a',
    read: reader(isCountTo(daysLimit), '请填写 0 至 250 之间的整数（工作日）。'),
  },
  returnedFilingWorkingDays: {
    key: 'returnedFilingWorkingDays',
    name: '清单退回后重新报备的时限',
    default: defaults.returnedFilingWorkingDays,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: 'A9',
    read: reader(isCountTo(daysLimit), '请填写 0 至 250 之间的整数（工作日）。'),
  },
  secrecyReview: {
    key: 'secrecyReview',
    name: '敏感数据开放前须经保密审查',
    default: defaults.secrecyReview,
    unit: null,
    scope: 'department',
    leftOpenBy: 'A13',
    read: reader(isFlag, '请填写 true（是）或者 false（否）。'),
  },
  planCloseAfterWorkingDays: {
    key: 'planCloseAfterWorkingDays',
    name: '年度结束后计划自动办结',
    default: defaults.planCloseAfterWorkingDays,
    unit: '工作日',
    scope: 'city',
    leftOpenBy: null,
    read: reader(isCountTo(daysLimit), '请填写 0 至 250 之间的整数（工作日）。'),
  },
  planStartDay: {
    key: 'planStartDay',
    name: '每年自动建立年度计划的日子',
    default: defaults.planStartDay,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isDayOfYear, '请填写月和日，例如 01-15。'),
  },
  baseUrl: {
    key: 'baseUrl',
    name: '通知中链接的地址',
    default: defaults.baseUrl,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isBaseUrl, '请填写以 http:// 或者 https:// 开头、末尾不带斜杠的地址。'),
  },
  mailFrom: {
    key: 'mailFrom',
    name: '邮件发件地址',
    default: defaults.mailFrom,
    unit: null,
    scope: 'city',
    leftOpenBy: null,
    read: reader(isMailAddress, '请填写一个邮件地址，例如 hefu@example.gov.cn。'),
  },
  ...catalogueSettings,
  ...dossierSettings,
  webhookPrivateAddresses,
};

/** Whether a text from outside names a setting. */
export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(settingDefinitions, text);
}
