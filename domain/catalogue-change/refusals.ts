import type { Refusal } from '../refusal.js';
import { refusing } from '../refusing.js';

/** Every reason this case type says no for, with the sentence shown: what is the matter, and what to do. */
export const refusalSentences = {
  'wrong-status': '当前状态为“{status}”，不能办理“{command}”。请刷新后按页面所列操作办理。',
  'not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
  'already-started': '该编号的目录变更已经建立，请直接打开原件办理。',
  'not-started': '没有找到该目录变更，请核对编号。',
  'entry-missing': '请指明发生变动的目录，并通过系统报告。',
  'changed-on-missing': '请填写变动日期。',
  'changed-in-future': '变动日期（{day}）晚于今天，请核对后填写实际变动的日期。',
  'what-missing': '请写明变动的内容。',
  'cause-missing': '请选择变动原因：信息系统内容变动、法律法规变化或者职责调整。',
  'system-missing': '变动原因为“信息系统内容变动”的，请填写信息系统或者项目的名称。',
  'cause-not-covered': '适用的规则没有规定“{cause}”的目录调整期限，本系统设置为不参照办理，请直接修改目录。',
  'rule-set-unknown': '没有编号为“{id}”的规则，请核对后重新选择。',
  'rule-set-reason-missing': '自行选定适用规则时，请填写选定理由。',
  'no-rule-set': '{day}没有可适用的规则，请选定规则并写明选定理由后再报告。',
  'calendar-missing': '没有附带日历，请通过系统办理，不要自行构造指令。',
  'before-calendar': '{day}早于日历所载的年份，不能计算期限，请核对日期。',
  'entry-event-missing': '没有附带目录的变化，请通过系统办理，不要自行构造指令。',
  'entry-event-of-other': '所附的变化不属于本件的目录，请核对。',
  'entry-event-known': '目录的这次变化已经登记，无需重复登记。',
  'entry-event-before-change': '目录的这次变化早于变动日期，不能作为本件的调整。',
  'entry-event-irrelevant': '目录的这次变化与本件当前的状态无关，无需登记。',
  'stated-on-missing': '请填写日期。',
  'stated-in-future': '所填日期（{day}）晚于今天，请核对。',
  'stated-before-change': '所填日期（{day}）早于变动日期，请核对。',
  'note-missing': '请写明情况，例如目录在何处、以何种方式调整。',
  'reason-missing': '请填写理由。',
  'no-extension': '适用规则没有规定延期，本件不能延期，请在期限内调整目录。',
  'extension-too-long': '延长的期限应为1至{most}个工作日，请重新填写。',
  'extension-already-asked': '已经申请过延期，不能重复申请。',
  'extension-too-late': '目录调整期限已过，不能再申请延期，请尽快调整目录。',
  'no-extension-asked': '没有待批的延期申请。',
  'same-date': '更正后的日期与原日期相同，无需更正。',
  'other-rule-set': '更正后的日期适用另一套规则，请撤销本件后重新报告。',
  'urged-today': '今天已经催办过一次，每天最多催办一次，请明天再试。',
  'letter-missing': '请选择要签发的文稿。',
  'letter-unknown': '没有编号为“{letter}”的待签文稿，请刷新后重试。',
  'letter-signed': '该文稿已经签发，不能重复签发。',
  'not-a-deadline': '该时点尚未到达，期限由系统自动处理。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** What is wrong with the command itself, whatever the case stands at: told also where it is not the time for it. */
const ofTheFilling: readonly string[] = [
  'changed-on-missing',
  'changed-in-future',
  'what-missing',
  'cause-missing',
  'system-missing',
  'stated-on-missing',
  'stated-in-future',
  'stated-before-change',
  'note-missing',
  'reason-missing',
  'extension-too-long',
  'rule-set-unknown',
  'rule-set-reason-missing',
] satisfies readonly RefusalCode[];

export const isOfTheFilling = ({ code }: Refusal): boolean => ofTheFilling.includes(code);

/** A refusal with its sentence; `values` fill the braces. */
export const refusal = refusing(refusalSentences, 'not-yours');
