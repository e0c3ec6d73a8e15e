import type { Refusal } from '../refusal.js';
import { refusing } from '../refusing.js';
import type { Titles } from './plan-item.js';

/** Every reason a plan says no for, with the sentence shown: what is the matter, and what to do. */
export const refusalSentences = {
  'wrong-status': '当前状态为“{status}”，不能办理“{command}”。请刷新后按页面所列操作办理。',
  'not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
  'already-started': '该部门本年度的计划已经建立，请直接打开原计划办理。',
  'not-started': '没有找到该计划，请核对编号。',
  'department-missing': '请写明部门。',
  'year-missing': '请写明年度。',
  'template-missing': '没有附带计划模板和日历，请通过系统建立计划，不要自行构造指令。',
  'issued-in-future': '印发日期{day}晚于今天，请核对。',
  'issued-long-before': '印发日期{day}早于计划年度的前一年，请核对年度和日期。',
  'items-missing': '请列出开放清单的项目；没有可开放项目的，请提交空清单（零报告）。',
  'too-many-items': '一个部门的计划最多容纳{most}项，请联系市经济信息化委分批办理。',
  'missing-items':
    '清单缺少{count}项目录中公开方式为“公开”或“依申请公开”的资源：{names}。请补全；确需先行报备的，请注明“接受缺项”。',
  'unknown-items':
    '清单中有{count}项不在本部门目录中：{codes}。请先编入目录或从清单中删除；据纸质清单登记的，请注明“接受缺项”。',
  'item-twice': '以下项目填写了不止一次：{codes}。请每项只填一次。',
  'interface-items-not-listed': '计划以接口开放的项目不在清单中：{codes}。请核对。',
  'filed-in-future': '报备日期{day}晚于今天，请填写实际报备的日期。',
  'filed-before-year': '报备日期{day}早于计划年度的前一年，请核对。',
  'reason-missing': '请填写理由。',
  'same-list': '修订后的清单与现行清单相同，无需修订。',
  'already-published': '现行清单已经公布，清单修订后可再次公布。',
  'list-published': '清单已经公布，不能退回；需要更改的，请部门办理“修订清单”。',
  'code-missing': '请写明资源的目录代码。',
  'not-in-list': '以下项目不在本部门的开放清单中：{codes}。请先列入清单。',
  'not-in-catalogue': '以下项目不在目录中或已经撤出：{codes}。请先编入目录。',
  'already-opened': '以下项目已经开放：{codes}。',
  'channel-missing': '请选择开放方式：应用接口、数据应用或者数据产品。',
  'access-missing': '请选择公开或者依申请开放。',
  'not-by-interface':
    '依申请开放应以接口方式向审核通过的申请人定向开放。请将开放方式改为“应用接口”；面向所有人开放的，请改选“公开”。',
  'url-unusable': '访问地址应当以“http://”或者“https://”开头，请改正。',
  'opened-before-treatment':
    '以下项目的脱敏处理或者保密审查晚于开放日期{day}：{codes}。敏感数据应先处理再开放，请核对日期。',
  'opened-in-future': '开放日期{day}晚于今天，请填写实际开放的日期。',
  'not-desensitised': '以下项目为敏感数据，应先登记脱敏处理：{codes}。',
  'not-reviewed': '以下项目为敏感数据，应先登记保密审查通过：{codes}。',
  'method-missing': '请写明脱敏处理的方法。',
  'result-missing': '请填写审查结果：通过或者不通过。',
  'done-in-future': '日期{day}晚于今天，请填写实际办理的日期。',
  'already-withdrawn': '该项目已经撤下，无需重复办理。',
  'milestone-missing': '请选择计划节点。',
  'nothing-to-explain': '该节点没有超期，无需说明。',
  'attestation-incomplete': '请填写已完成和应完成的项目数，已完成的不得多于应完成的。',
  'nothing-to-amend': '请填写新的期限或者计划文号。',
  'document-number-fixed': '该年度计划的文号为{number}，不能更改。',
  'amended-into-past': '新的期限{day}早于今天，请填写今天或以后的日期。',
  'amended-out-of-reach': '新的期限{day}离计划年度过远，请核对。',
  'same-template': '本计划已经按现行的计划模板办理，无需变更。',
  'no-task-list': '本计划没有以任务清单计的节点，无需导入任务清单。',
  'same-date': '新的期限与原期限相同，无需变更。',
  'nothing-changed': '目录没有影响本计划的变化。',
  'not-a-district': '本部门为市级部门，计划已经适用，无需办理加入。',
  'letter-missing': '请选择要签发的文稿。',
  'letter-unknown': '没有编号为“{letter}”的待签文稿，请刷新后重试。',
  'letter-signed': '该文稿已经签发，不能重复签发。',
  'calendar-missing': '没有附带日历，请通过系统办理，不要自行构造指令。',
  'not-a-deadline': '该时点尚未到达，期限由系统自动处理。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** What is wrong with a command in itself, whatever the plan's state. */
const ofTheFilling: readonly string[] = [
  'items-missing',
  'item-twice',
  'filed-in-future',
  'filed-before-year',
  'reason-missing',
  'code-missing',
  'channel-missing',
  'access-missing',
  'not-by-interface',
  'url-unusable',
  'opened-in-future',
  'method-missing',
  'result-missing',
  'done-in-future',
  'milestone-missing',
  'attestation-incomplete',
  'nothing-to-amend',
  'calendar-missing',
] satisfies readonly RefusalCode[];

export const isOfTheFilling = ({ code }: Refusal): boolean => ofTheFilling.includes(code);

/** A refusal with its sentence; `values` fill the braces. */
export const refusal = refusing(refusalSentences, 'not-yours');

const mostNamed = 20;

/** The names `named` needs of these codes, to be kept where they are told later. */
export function titlesOf(codes: readonly string[], titles: Titles = {}): Titles {
  const known = codes.slice(0, mostNamed).filter((code) => Object.hasOwn(titles, code));
  return Object.fromEntries(known.map((code) => [code, titles[code] ?? code]));
}

/** Some of the codes, by name where one is known; the rest is counted. */
export function named(codes: readonly string[], titles: Titles = {}): string {
  const names = titlesOf(codes, titles);
  const shown = codes.slice(0, mostNamed).map((code) => {
    const title = Object.hasOwn(names, code) ? names[code] : undefined;
    return title === undefined ? code : `${title}（${code}）`;
  });
  return shown.join('、') + (codes.length > mostNamed ? `等${codes.length}项` : '');
}
