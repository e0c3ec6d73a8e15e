import type { Refusal } from '../refusal.js';
import { refusing } from '../refusing.js';

/** Every reason this case type says no for, with the sentence shown: what is the matter, and what to do. */
export const refusalSentences = {
  'wrong-status': '当前状态为“{status}”，不能办理“{command}”。请刷新后按页面所列操作办理。',
  'not-yours': '“{command}”应由{who}办理，您没有此项权限。请联系该岗位人员办理。',
  'already-started': '该编号的需求已经登记，请直接打开原件办理。',
  'not-started': '没有找到该需求，请核对编号。',
  'context-missing': '没有附带所需的信息，请通过系统登记，不要自行构造指令。',
  'title-missing': '请填写所需数据的名称。',
  'purpose-missing': '请填写使用目的。',
  'own-department': '所需数据由本部门掌握，无需登记需求。',
  'provider-missing': '请指明部门。',
  'provider-unknown': '没有代码为“{provider}”的部门，请用 hefu department list 核对。',
  'same-provider': '需求已在该部门，无需转交。',
  'entry-missing': '请填写目录的编码。',
  'entry-not-listed': '编码为“{entry}”的目录尚未发布，请先发布目录再答复。',
  'reason-missing': '请填写理由。',
  'calendar-missing': '没有附带日历，请通过系统办理，不要自行构造指令。',
  'not-a-deadline': '该时点尚未到达，由系统自动处理。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** What is wrong with the command itself, whatever the case stands at: told also where it is not the time for it. */
const ofTheFilling: readonly string[] = [
  'title-missing',
  'purpose-missing',
  'provider-missing',
  'provider-unknown',
  'entry-missing',
  'entry-not-listed',
  'reason-missing',
] satisfies readonly RefusalCode[];

export const isOfTheFilling = ({ code }: Refusal): boolean => ofTheFilling.includes(code);

/** A refusal with its sentence; `values` fill the braces. */
export const refusal = refusing(refusalSentences, 'not-yours');
