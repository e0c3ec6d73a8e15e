import type { EventType } from './events.js';
import type { ApplicantKind, CommandType, DecisionKind, OpinionKind } from './fields.js';
import type { CredentialStanding } from './credential-standing.js';
import type { Party } from './permissions.js';
import type { Status } from './status.js';

/** 状态 */
export const statusTerms = {
  registered: '待会商',
  consulting: '会商中',
  deciding: '待决定',
  granted: '已定向开放',
  suspended: '已暂停',
  expired: '已到期',
  refused: '不予开放',
  withdrawn: '已撤回',
  ended: '已终止',
} as const satisfies Record<Status, string>;

/** 申请主体 */
export const applicantTerms = {
  enterprise: '企业',
  institution: '机构',
  individual: '个人',
} as const satisfies Record<ApplicantKind, string>;

/** 会商意见 */
export const opinionTerms = {
  agree: '同意',
  disagree: '不同意',
  more: '需要补充材料',
} as const satisfies Record<OpinionKind, string>;

/** 拟办意见 */
export const decisionTerms = {
  grant: '同意开放（应用接口）',
  refuse: '不予开放',
} as const satisfies Record<DecisionKind, string>;

/** 凭据状态 */
export const credentialTerms = {
  inUse: '在用',
  paused: '暂停使用（开放已暂停）',
  ended: '已停用',
  expired: '已停用（使用期限届满）',
  over: '已停用（开放已终止）',
} as const satisfies Record<CredentialStanding, string>;

/** 操作 */
export const commandTerms = {
  Start: '登记开放申请',
  Consult: '征求相关部门意见',
  GiveOpinion: '提出会商意见',
  Supplement: '补充说明',
  CloseConsultation: '结束会商',
  Propose: '提出拟办意见',
  ReturnToHandler: '退回经办',
  Approve: '批准拟办意见',
  RegisterInterface: '登记接口地址',
  RecordCredential: '登记凭据编号',
  EndCredential: '停用凭据',
  RecordUse: '登记使用情况',
  NoteEntry: '告知目录变化',
  SettleEntry: '说明目录变化的处理',
  Suspend: '暂停开放',
  Resume: '恢复开放',
  End: '终止开放',
  Withdraw: '撤回申请',
  PassDeadline: '期限处理',
} as const satisfies Record<CommandType, string>;

/** 办理记录 */
export const eventTerms = {
  OpeningApplied: '登记开放申请',
  DepartmentsConsulted: '征求相关部门意见',
  OpinionRecorded: '提出会商意见',
  OpeningSupplemented: '补充说明',
  ConsultationClosed: '结束会商',
  OpeningProposed: '提出拟办意见',
  OpeningReturned: '退回经办',
  OpeningGranted: '同意开放',
  OpeningRefused: '不予开放',
  InterfaceRegistered: '登记接口地址',
  CredentialRecorded: '登记凭据编号',
  CredentialEnded: '停用凭据',
  UseRecorded: '登记使用情况',
  EntryNoted: '目录变化',
  EntrySettled: '说明目录变化的处理',
  OpeningSuspended: '暂停开放',
  OpeningResumed: '恢复开放',
  OpeningExpired: '使用期限届满',
  OpeningEnded: '终止开放',
  OpeningWithdrawn: '撤回申请',
} as const satisfies Record<EventType, string>;

/** 岗位 */
export const partyTerms = {
  'provider.coordinator': '提供方协调员',
  'provider.reviewer': '提供方经办人',
  'provider.approver': '提供方批准人',
  'consulted.coordinator': '相关部门协调员',
  'consulted.reviewer': '相关部门经办人',
  keeper: '系统（目录与年度）',
  engine: '系统',
} as const satisfies Record<Party, string>;

/** Whoever may begin one. */
export const startersTerm = '提供方协调员';

/** 时点 */
const deadlines = { expire: '使用期限届满' } as const;
export type DeadlineName = keyof typeof deadlines;
export const deadlineTerms: { readonly [name: string]: string } = deadlines;

/** Whoever applies, as the record may call them: a natural person by the paper file. */
export const applicantCalled = ({
  kind,
  name,
  paperFile,
}: {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly paperFile: string;
}): string => (kind === 'individual' ? `个人（纸质卷宗 ${paperFile}）` : name);
