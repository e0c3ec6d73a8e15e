import type { SettingsCommandType } from './commands.js';
import type { SettingsEventType } from './events.js';
import type { SettingsRefusalCode } from './refusal-code.js';
import type {
  ChainStep,
  LadderDraft,
  LadderRecipient,
  LastDay,
  ResponseKind,
  SupplementClock,
} from './setting-values.js';
import type { SettingsStatus } from './state.js';

/** Official words for settings. `{}` in a sentence is filled with the detail of the case. */
export const settingsTerms = {
  /** Stands beside every setting that is shown: no law says so. */
  mark: '设置，非法定',
  statuses: { unset: '未设置', set: '已设置' } satisfies Record<SettingsStatus, string>,
  commands: { ChangeSetting: '修改设置', ResetSetting: '恢复缺省设置' } satisfies Record<
    SettingsCommandType,
    string
  >,
  events: { SettingChanged: '设置已修改', SettingReset: '设置已恢复缺省' } satisfies Record<
    SettingsEventType,
    string
  >,
  chainSteps: { propose: '经办', endorse: '处长审核', approve: '分管领导批准' } satisfies Record<
    ChainStep,
    string
  >,
  recipients: {
    'provider-approver': '提供部门分管领导',
    'provider-head': '提供部门主要领导',
    commission: '市经济信息化委',
  } satisfies Record<LadderRecipient, string>,
  drafts: {
    none: '不拟文',
    'urging-letter': '拟催办函',
    'supervision-request': '拟提请督办',
  } satisfies Record<LadderDraft, string>,
  responseKinds: {
    consent: '同意共享',
    refusal: '不同意共享',
    'supplement-request': '要求补正',
  } satisfies Record<ResponseKind, string>,
  supplementClocks: {
    'runs-on': '补正期间继续计算',
    restarts: '补正材料齐全后重新计算',
  } satisfies Record<SupplementClock, string>,
  lastDays: {
    stays: '不顺延',
    'next-working-day': '顺延至下一个工作日',
    'previous-working-day': '提前至上一个工作日',
  } satisfies Record<LastDay, string>,
  refusals: {
    'setting-not-yours': '您的岗位不能办理“{}”，请联系系统管理员；本部门的设置可由本部门主要领导修改。',
    'setting-other-department': '您只能修改本部门（{}）的设置，请由该部门主要领导或系统管理员办理。',
    'setting-unknown': '没有名为“{}”的设置，请用 hefu settings list 查看全部设置。',
    'setting-city-only': '“{}”全市统一，不能按部门设置。请由系统管理员修改全市设置。',
    'setting-value-unsuitable': '{}',
    'setting-unchanged': '“{}”的新值与现值相同，无需修改。',
    'setting-not-set': '“{}”在此范围内没有单独设置，无需恢复。',
    'setting-reason-missing': '请填写修改设置的理由。',
    'setting-chain-needs-approve':
      '办理环节须依次取自经办、处长审核、分管领导批准，不得重复，最后一步须为分管领导批准。',
    'setting-one-step-needs-two-eyes':
      '只有一个环节时，经办与批准必为同一人。请先把“经办与批准须为两人”设为否，再改为一个环节。',
    'setting-four-eyes-needs-two-steps':
      '现有办理环节没有经办一步，不能要求经办与批准为两人。请先在办理环节中加入经办。',
  } as const satisfies Record<SettingsRefusalCode, string>,
} as const;
