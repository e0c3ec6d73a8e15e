import type { Refusal } from '../refusal.js';
import { refusing } from '../refusing.js';

/** Every reason this case type says no for, with the sentence shown: what is the matter, and what to do. */
export const refusalSentences = {
  'wrong-status': '当前状态为“{status}”，不能办理“{command}”。请刷新后按页面所列操作办理。',
  'not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
  'already-started': '该编号的申请已经登记，请直接打开原件办理。',
  'not-started': '没有找到该申请，请核对编号。',
  'nothing-noted': '目录没有本件还不知道的变化，无需告知。',
  'nothing-to-settle': '没有需要说明的目录变化。',
  'context-missing': '没有附带所需的信息，请通过系统登记，不要自行构造指令。',
  'entry-missing': '请填写所申请目录的编码。',
  'entry-not-in-force': '目录“{entry}”没有发布或者已经注销，请核对编码，或者先发布目录。',
  'entry-not-on-application':
    '目录“{entry}”的公开方式不是“依申请公开”，也没有以依申请开放登记，不能按依申请开放办理。请核对编码；需要改为依申请公开的，先修改目录。',
  'entry-secret': '目录“{entry}”涉密，不得开放。请告知申请主体，或者先办理解密并修改目录。',
  'applicant-kind-missing': '请选择申请主体的类别。',
  'applicant-missing': '请填写申请主体的名称。',
  'credit-code-missing': '请填写申请主体的统一社会信用代码。',
  'credit-code-wrong': '统一社会信用代码“{code}”校验不通过，请核对 18 位代码。',
  'paper-file-missing': '个人申请的，请填写纸质卷宗的编号。',
  'individual-by-paper':
    '个人申请的，姓名和证件号码只留在纸质卷宗中，不写入系统。请清空名称和代码，只填写卷宗编号。',
  'identity-number': '填写的内容含有身份证号码，不得写入系统。请删去，改填纸质卷宗的编号。',
  'scope-missing': '请填写使用范围。',
  'purpose-missing': '请填写用途。',
  'received-on-missing': '请填写收到申请的日期。',
  'received-in-future': '收到日期{day}还没有到，请核对。',
  'departments-missing': '请至少选择一个相关部门。',
  'department-unknown': '没有代码为“{codes}”的部门，请用 hefu department list 核对。',
  'own-department': '本部门是提供部门，无需征求本部门的意见，请选择其他相关部门。',
  'already-consulted': '已经征求过{names}的意见，请选择其他部门。',
  'question-missing': '请写明征求意见的事项。',
  'opinion-missing': '请选择意见。',
  'opinion-reason-missing': '不同意或者需要补充材料的，请写明理由。',
  'nobody-asked-for-more': '没有部门要求补充材料，无需补充说明。',
  'note-missing': '请填写说明。',
  'supply-first': '{names}需要补充材料，请先补充说明；不再补充的，请写明理由。',
  'unanswered-without-reason': '{names}还没有同意或者不同意。请等待答复；不再等待的，请写明理由。',
  'decision-missing': '请选择拟办意见。',
  'reason-missing': '请填写理由。',
  'against-an-opinion': '{names}不同意开放。仍拟开放的，请写明理由。',
  'already-proposed': '拟办意见已经提出，正在等待批准。需要修改的，请批准人退回。',
  'not-proposed': '经办还没有提出拟办意见，请先由经办提出。',
  'four-eyes': '经办与批准应当由两人分别办理，请由另一位批准人办理。',
  'not-desensitised': '“{title}”属于敏感数据，应当先脱敏。请先在年度计划中登记脱敏处理。',
  'not-reviewed': '“{title}”属于敏感数据，应当先通过保密审查。请先在年度计划中登记保密审查。',
  'valid-until-past': '使用期限{day}已经过去，请填写今天以后的日期。',
  'valid-until-too-far': '使用期限{day}过远，请填写一百年以内的日期；没有期限的，不必填写。',
  'url-unsuitable': '接口地址应以 http:// 或者 https:// 开头，不含空格和账号、密钥。请改正后重新填写。',
  'interface-missing': '还没有登记接口地址，请先登记接口再发放凭据。',
  'credential-missing': '请填写凭据编号。',
  'credential-unsuitable':
    '“凭据编号”只能是编号（字母、数字和连字符，不超过 64 位），不要填写密钥。请核对后重新填写。',
  'credential-known': '凭据“{credential}”已经登记，无需重复登记。',
  'credential-unknown': '没有在用的凭据“{credential}”，请核对编号。',
  'no-credential-in-use': '没有在用的凭据，无需停用。',
  'period-missing': '请填写使用记录的起止日期。',
  'period-turned': '结束日期早于开始日期，请核对。',
  'period-outside': '使用记录的时间应在开放之日{from}至今天{to}之间，请核对。',
  'period-overlaps': '与已经记录的{periods}重叠。更正已有记录的，请填写相同的起止日期。',
  'calls-missing': '请填写调用次数。',
  'not-a-deadline': '该时点尚未到达，由系统自动处理。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** Of the case and not of what is filled in: nothing that is typed mends it. */
const ofTheCase: readonly string[] = [
  'wrong-status',
  'not-yours',
  'already-started',
  'not-started',
  'nothing-noted',
  'nothing-to-settle',
  'nobody-asked-for-more',
  'already-proposed',
  'not-proposed',
  'four-eyes',
  'interface-missing',
  'no-credential-in-use',
  'not-a-deadline',
] satisfies readonly RefusalCode[];

/** What is wrong with the command itself, whatever the case stands at: told also where it is not the time for it. */
export const isOfTheFilling = ({ code }: Refusal): boolean => !ofTheCase.includes(code);

/** A refusal with its sentence; `values` fill the braces. */
export const refusal = refusing(refusalSentences, 'not-yours');
