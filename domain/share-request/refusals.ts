import type { Refusal } from '../refusal.js';
import { refusing } from '../refusing.js';

/**
 * Every reason this case type says no for, with the sentence shown: what is the matter, and what to do.
 * `forbidden` are those that mean "not yours to do".
 */
export const refusalSentences = {
  'wrong-status': '当前状态为“{status}”，不能办理“{command}”。请刷新后按页面所列操作办理。',
  'not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
  'already-started': '该编号的申请已经建立，请直接打开原申请办理。',
  'not-started': '没有找到该申请，请核对编号。',
  'purpose-missing': '请填写使用目的。',
  'basis-missing': '请填写使用依据。',
  'resource-missing': '请选择要申请的资源。',
  'resource-retired': '该资源已下架，请在资源目录中另选，或联系提供方。',
  'not-shared': '该资源为{word}类，不能申请共享；如有异议，请与提供方联系。',
  'classified-resource': '该资源标有密级，不在本系统办理范围内，请按保密规定另行办理。',
  'nothing-noted': '目录没有本件还不知道的变化，无需告知。',
  'nothing-to-settle': '没有需要说明的目录变化。',
  'own-resource': '该资源由本部门提供，无需申请。',
  'rule-set-unknown': '没有编号为“{id}”的规则，请核对后重新选择。',
  'rule-set-reason-missing': '自行选定适用规则时，请填写选定理由。',
  'no-rule-set': '{day}没有可适用的规则，请选定规则并写明选定理由后再办理。',
  'consent-missing': '尚未经本部门负责人同意，请先由负责人办理“同意发出”。',
  'already-consented': '负责人已经同意发出，可以直接提交。',
  'dispatch-empty': '请填写寄出日期或来文字号。',
  'received-on-missing': '请填写收到日期。',
  'received-in-future': '收到日期为{day}，晚于今天，请核对后填写实际收到的日期。',
  'already-received': '收文已经登记（{day}）。如日期有误，请由本部门负责人办理“更正收文日期”。',
  'supplement-before-request': '补正材料的收到日期早于要求补正的日期，请核对后重新填写。',
  'nothing-to-correct': '尚未登记收文，请先登记收文。',
  'same-date': '更正后的日期与原日期相同，无需更正。',
  'reason-missing': '请填写理由。',
  'reasons-missing': '请逐条填写不同意共享的理由。',
  'refusal-basis-missing': '请填写不同意共享的依据。',
  'missing-list-empty': '请一次性列明需要补正的全部内容。',
  'supplement-already-asked':
    '补正应当一次性告知。确属针对申请方新提交材料的，请注明“针对新提交材料”后再办理。',
  'no-refusal-for-missing-material': '材料不齐的，应当一次性告知补正，不得以此为由不同意共享。',
  'decision-missing': '请选择拟办意见：同意共享或者不同意共享。',
  'own-request': '您参与了本申请的发起，不能再办理答复，请由其他人员办理。',
  'four-eyes': '经办与批准应当由两人分别办理，请由另一位批准人办理。',
  'not-proposed': '经办人尚未提出拟办意见，请先由经办人办理。',
  'not-endorsed': '尚未经处长审核，请先由处长办理“审核”。',
  'no-such-step': '本部门的办理流程没有“{step}”环节，请按流程办理下一步。',
  'already-proposed': '拟办意见已经提出，请等待批准，或由批准人退回后重新提出。',
  'already-endorsed': '处长已经审核，请由批准人办理。',
  'assigned-to-other': '本件已交由其他经办人办理，请联系负责人重新交办。',
  'unknown-item': '资源中没有以下信息项：{codes}。请核对后重新选择。',
  'item-twice': '以下信息项填写了不止一次：{codes}。请每项只填一次。',
  'item-reason-missing': '以下信息项不予提供，请逐项填写理由：{codes}。',
  'nothing-granted': '所列信息项全部不予提供，请改为办理“不同意共享”。',
  'mode-not-offered': '适用规则没有“{mode}”这种提供方式，可选：{modes}。',
  'mode-missing': '请选择提供方式。',
  'valid-until-past': '使用期限{day}已经过去，请填写今天以后的日期。',
  'valid-until-too-far': '使用期限{day}过远，请填写一百年以内的日期；长期使用的，不必填写使用期限。',
  'no-extension': '适用规则没有规定延期，本件不能延期，请在期限内答复。',
  'extension-too-long': '延长的期限应为1至{most}个工作日，请重新填写。',
  'extension-already-asked': '已经申请过延期，不能重复申请。',
  'extension-too-late': '答复期限已过，不能再申请延期，请尽快答复。',
  'no-extension-asked': '没有待批的延期申请。',
  'answer-not-owed': '本件的答复期限没有在计算，不能办理此项。',
  'person-missing': '请选择交办的人员。',
  'person-unknown': '本部门没有可以经办的人员“{user}”，请核对后重新选择。',
  'grace-over': '撤销答复的时限已过（{at}），答复已经发出。如需变更，请另行办理。',
  'automatic-answer': '本件按适用规则直接同意，没有可以撤销的答复；如需变更，请与申请方联系。',
  'urged-today': '今天已经催办过一次，每天最多催办一次，请明天再试。',
  'letter-missing': '请选择要签发的文稿。',
  'letter-unknown': '没有编号为“{letter}”的待签文稿，请刷新后重试。',
  'letter-signed': '该文稿已经签发，不能重复签发。',
  'before-calendar': '{day}早于日历所载的年份，不能计算期限，请核对日期。',
  'calendar-missing': '没有附带日历，请通过系统办理，不要自行构造指令。',
  'not-a-deadline': '该时点尚未到达，期限由系统自动处理。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/**
 * Reasons that lie in what was filled in alone: as true in a status where the command is out of place as in any
 * other, so they are told together with it. What the case itself stands against is only asked where it could count.
 */
const ofTheFilling: readonly string[] = [
  'purpose-missing',
  'basis-missing',
  'rule-set-unknown',
  'rule-set-reason-missing',
  'dispatch-empty',
  'received-on-missing',
  'received-in-future',
  'reason-missing',
  'reasons-missing',
  'missing-list-empty',
  'decision-missing',
  'item-twice',
  'item-reason-missing',
  'mode-missing',
  'valid-until-past',
  'valid-until-too-far',
  'person-missing',
  'person-unknown',
] satisfies readonly RefusalCode[];

export const isOfTheFilling = ({ code }: Refusal): boolean => ofTheFilling.includes(code);

/** A refusal with its sentence; `values` fill the braces. */
export const refusal = refusing(
  refusalSentences,
  'not-yours',
  'own-request',
  'four-eyes',
  'assigned-to-other',
);
