import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import { annualPlanEnglish as english } from '../annual-plan/glossary-english.js';
import { deadlineTerm, milestoneTerms } from '../annual-plan/glossary.js';
import { listWords, type Words } from '../words.js';
import type { DeskItem } from './desk-item.js';

interface Dated {
  readonly code: string;
  /** What the year's document calls it, where that is a name of its own. */
  readonly name?: string;
  readonly due: string;
  readonly metOn: string | null;
  readonly state: string;
  readonly explanation: string | null;
}

/** What the desk reads of a plan, as its own `view` has written it. */
export interface PlanOnDesk {
  readonly id: string;
  readonly departmentName: string;
  readonly year: number;
  readonly status: string;
  readonly milestones: readonly Dated[];
  /** Items that joined later, by the date of their own. */
  readonly itemDues: readonly Dated[];
  /** Must be in the list and are not. */
  readonly missing: readonly string[];
  /** Open, while the catalogue does not open them any more. */
  readonly stillOpen?: readonly string[];
}

/** A date of the plan stands on the desk from this long before. */
const aheadDays = 30;
const running: readonly string[] = ['pending', 'late', 'passed-before-issue'];
/** A list that lies with the commission or is published is changed by a revision. */
const revisable: readonly string[] = ['filed', 'filed-with-defects', 'published', 'completed'];

const works: { readonly [milestone: string]: Words } = {
  filing: ['报备开放清单', 'File the opening list'],
  safety: ['开放数据并登记', 'Open the data and record it'],
  complete: ['开放数据并登记', 'Open the data and record it'],
  catalogue: ['填报目录编制进度', 'Report catalogue progress'],
  added: ['开放新增项目并登记', 'Open the added items and record it'],
};
const fileAgain: Words = [
  '清单已退回，请修改后重新报备',
  'The list was returned: change it and file it again',
];
const explain: Words = ['说明延迟原因', 'Explain the delay'];
const reviseList = (missing: number): Words => [
  `修订清单，补列应公开的${missing}项`,
  `Revise the list: ${missing} ${missing === 1 ? 'item is' : 'items are'} to be added`,
];

/** What a plan asks of its own department: of those who file, and of those who answer for it. */
export function planTasks(plan: PlanOnDesk, roles: readonly string[], today: string): readonly DeskItem[] {
  const soon = dateOfDay(dayNumber(today) + aheadDays);
  const dates = [...plan.milestones, ...plan.itemDues].filter(
    ({ metOn, state }) => metOn === null && running.includes(state),
  );
  const near = dates.filter(({ due }) => due <= soon);
  const files = roles.some((role) => role === 'planner' || role === 'coordinator');
  const leads = roles.some((role) => role === 'head' || role === 'approver');
  return [
    ...(files || leads ? openTasks(plan) : []),
    ...(files ? [...listTasks(plan, dates), ...near.flatMap((date) => workOf(plan, date))] : []),
    ...(leads
      ? near.filter((date) => isUnexplained(date, today)).map((date) => about(plan, explain, date))
      : []),
  ];
}

/** What is open and should not be is looked at by whoever files and whoever leads, until it is withdrawn or right again. */
function openTasks(plan: PlanOnDesk): readonly DeskItem[] {
  const count = plan.stillOpen?.length ?? 0;
  if (count === 0) return [];
  const task: Words = [
    `核对已经开放而目录不再公开的${count}项，停止开放的请撤下`,
    `Look at ${count} open that the catalogue does not open any more; withdraw what is closed`,
  ];
  return [about(plan, task, null)];
}

/** A list that came back, and one that the catalogue has outgrown since, are not waited with until a date is near. */
function listTasks(plan: PlanOnDesk, dates: readonly Dated[]): readonly DeskItem[] {
  if (plan.status === 'returned') {
    const filing = dates.find(({ code }) => code === 'filing');
    return [about(plan, fileAgain, filing ?? null)];
  }
  if (!revisable.includes(plan.status) || plan.missing.length === 0) return [];
  // What is missing has to be listed before it can be opened: by the first date at which something is.
  const opening = dates.filter(({ code }) => code === 'complete' || code === 'added');
  const first = opening.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  return [about(plan, reviseList(plan.missing.length), first ?? null)];
}

function workOf(plan: PlanOnDesk, date: Dated): readonly DeskItem[] {
  const work = works[date.code];
  const isSaid = date.code === 'filing' && plan.status === 'returned';
  return work === undefined || isSaid ? [] : [about(plan, work, date)];
}

/** Why items with a date of their own are late is not asked by the rules. */
function isUnexplained({ code, state, due, explanation }: Dated, today: string): boolean {
  const isLate = state === 'late' || (state === 'pending' && due < today);
  return isLate && explanation === null && code !== 'added';
}

function about(plan: PlanOnDesk, task: Words, date: Dated | null): DeskItem {
  const terms = date === null ? [] : [planTerm(date.code, plan.milestones)];
  // Which date it is stands in what it is about.
  return planItem(plan, { task, terms, due: date?.due ?? null, term: ['期限', 'Deadline'] });
}

/** Something to be done about a plan, or about these of its dates. */
export function planItem(
  plan: Pick<PlanOnDesk, 'id' | 'departmentName' | 'year'>,
  { task, terms, due, term }: Pick<DeskItem, 'task' | 'due' | 'term'> & { readonly terms: readonly Words[] },
): DeskItem {
  const { id, departmentName: gives } = plan;
  const subject = planWords(plan, terms);
  return { of: 'plan', id, task, subject, asks: null, gives, due, term, layer: null, path: `/plans/${id}` };
}

function planWords({ year }: Pick<PlanOnDesk, 'year'>, terms: readonly Words[]): Words {
  const [chinese, inEnglish] = listWords(terms);
  return terms.length === 0
    ? [`${year}年度计划`, `Annual plan ${year}`]
    : [`${year}年度计划：${chinese}`, `Annual plan ${year}: ${inEnglish}`];
}

/** What a date of a plan is called: its milestone, or that of items with a date of their own. */
export function planTerm(name: string, milestones: readonly Pick<Dated, 'code' | 'name'>[] = []): Words {
  const own = milestones.find(({ code }) => code === name)?.name;
  if (own !== undefined) return [own, own];
  const code = name.startsWith('added-') ? 'added' : name;
  const terms: { readonly [code: string]: string } = english.milestones;
  return [code in milestoneTerms ? deadlineTerm(code) : '期限', terms[code] ?? 'Deadline'];
}
