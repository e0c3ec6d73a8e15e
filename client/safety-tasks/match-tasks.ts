import { mustBeListed, type PlanItem } from '../../domain/annual-plan/plan-item.js';
import { getAnnualPlan } from '../../store/read-annual-plans.js';
import { listDepartments, type DepartmentRow } from '../../store/read-departments.js';
import { getCatalogueEntry } from '../catalogue.js';
import { finding, type Finding } from '../catalogue-import/finding.js';
import type { KnownDepartments } from '../catalogue-import/known-catalogue.js';
import { resolveDepartments, type Resolution } from '../catalogue-import/resolve-departments.js';
import type { HefuConnection } from '../connection.js';
import { catalogueItems } from '../plan-catalogue.js';
import type { TaskRow } from './read-tasks.js';

/** What a task list asks of one department. */
export interface DepartmentTasks {
  readonly department: string;
  readonly name: string;
  /** Its plan of the year; null: there is none. */
  readonly plan: string | null;
  readonly rows: readonly number[];
  /** Codes, in the order of the file. */
  readonly items: readonly string[];
  /** Some row of it is not in order. */
  readonly isHeld: boolean;
}

export interface MatchedTasks {
  readonly departments: readonly DepartmentTasks[];
  readonly findings: readonly Finding[];
}

/** A task list registers no department and confirms no spelling. */
const nothingSaid = { sameDepartments: [], newDepartments: [] };

/** Which department and which entry each row means; what is unknown is named, with the row. */
export async function matchTasks(
  hefu: HefuConnection,
  year: number,
  rows: readonly TaskRow[],
): Promise<MatchedTasks> {
  const known = await activeDepartments(hefu);
  const names = new Map(known.departments.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const counts = new Map<string, number>();
  for (const { department } of rows)
    if (department !== '') counts.set(department, (counts.get(department) ?? 0) + 1);
  const { of } = resolveDepartments(counts, known, nothingSaid);
  const byCode = new Map<string, TaskRow[]>();
  const perhaps = new Set<string>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const resolution = of.get(row.department);
    if (resolution?.kind === 'known')
      byCode.set(resolution.code, [...(byCode.get(resolution.code) ?? []), row]);
    else findings.push(unknownDepartment(row, resolution));
    // A row that is perhaps of this department holds its list back, as one that is not in order does.
    if (resolution?.kind === 'alias') perhaps.add(resolution.name);
    if (resolution?.kind === 'alike' || resolution?.kind === 'ambiguous')
      for (const name of resolution.names) perhaps.add(name);
  }
  const departments: DepartmentTasks[] = [];
  for (const [code, tasks] of byCode) {
    const matched = await matchDepartment({ hefu, year, nameOf }, code, tasks, perhaps.has(nameOf(code)));
    departments.push(matched.department);
    findings.push(...matched.findings);
  }
  return { departments, findings };
}

async function activeDepartments(hefu: HefuConnection): Promise<KnownDepartments> {
  const all: DepartmentRow[] = [];
  for (;;) {
    const page = await listDepartments(hefu.pool, all.at(-1)?.code);
    all.push(...page);
    if (page.length === 0) break;
  }
  const active = all.filter(({ status }) => status === 'active');
  return {
    departments: active.map(({ code, name }) => ({ code, name })),
    aliases: active.flatMap(({ code, view }) =>
      (Array.isArray(view['aliases']) ? view['aliases'] : []).map((alias) => ({
        alias: String(alias),
        department: code,
      })),
    ),
  };
}

/** A spelling that is only similar needs a person's word: who would be urged by mistake is another department. */
function unknownDepartment({ row, department }: TaskRow, resolution: Resolution | undefined): Finding {
  if (department === '') return finding(row, 'task-cell-empty', '部门');
  switch (resolution?.kind) {
    case 'alias':
      return finding(row, 'task-department-near', department, resolution.name);
    case 'alike':
    case 'ambiguous':
      return finding(row, 'task-department-near', department, resolution.names.join('、'));
    default:
      return finding(row, 'task-department-unknown', department);
  }
}

interface City {
  readonly hefu: HefuConnection;
  readonly year: number;
  readonly nameOf: (department: string) => string;
}

async function matchDepartment(
  city: City,
  code: string,
  tasks: readonly TaskRow[],
  isIncomplete: boolean,
): Promise<{ readonly department: DepartmentTasks; readonly findings: readonly Finding[] }> {
  const { hefu, year, nameOf } = city;
  const [id, name] = [`${code}-${year}`, nameOf(code)];
  const [plan, entries] = await Promise.all([getAnnualPlan(hefu.pool, id), catalogueItems(hefu, code)]);
  const base = { department: code, name, rows: tasks.map(({ row }) => row) };
  if (plan === null)
    return {
      department: { ...base, plan: null, items: [], isHeld: true },
      findings: tasks.map(({ row }) => finding(row, 'task-plan-missing', name, String(year))),
    };
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const task of tasks) {
    const found = await entryOf(city, code, entries, task);
    findings.push(...found.findings);
    if (found.code === null) continue;
    const before = first.get(found.code);
    if (before === undefined) first.set(found.code, task.row);
    else findings.push(finding(task.row, 'task-repeated', String(before)));
  }
  const isHeld = isIncomplete || findings.some(({ rejects }) => rejects);
  const bad = new Set(findings.filter(({ rejects }) => rejects).map(({ row }) => row));
  // Half a list would take the mark from what it leaves out: a department's tasks are loaded whole or not at all.
  const held = isHeld ? base.rows.filter((row) => !bad.has(row)) : [];
  return {
    department: { ...base, plan: id, items: [...first.keys()], isHeld },
    findings: [...findings, ...held.map((row) => finding(row, 'task-held-back', name))],
  };
}

interface Found {
  readonly code: string | null;
  readonly findings: readonly Finding[];
}

async function entryOf(
  { hefu, nameOf }: City,
  department: string,
  entries: readonly PlanItem[],
  { row, code, title }: TaskRow,
): Promise<Found> {
  const none = (one: Finding): Found => ({ code: null, findings: [one] });
  if (code === '' && title === '') return none(finding(row, 'task-cell-empty', '目录代码或者信息资源名称'));
  const named = entries.filter((entry) => (code === '' ? entry.title === title : entry.code === code));
  const inForce = named.filter(({ retired }) => !retired);
  const [entry, another] = inForce;
  if (entry === undefined) {
    const elsewhere = code === '' ? null : await ownerOf(hefu, code);
    return none(
      elsewhere !== null && elsewhere !== department
        ? finding(row, 'task-entry-elsewhere', code, nameOf(elsewhere), nameOf(department))
        : finding(row, 'task-entry-unknown', nameOf(department), code === '' ? title : code),
    );
  }
  if (another !== undefined)
    return none(
      finding(
        row,
        'task-entry-ambiguous',
        nameOf(department),
        title,
        inForce.map((one) => one.code).join('、'),
      ),
    );
  if (!mustBeListed(entry)) return none(finding(row, 'task-entry-not-open', entry.code, nameOf(department)));
  const differs = title !== '' && title !== entry.title;
  return {
    code: entry.code,
    findings: differs ? [finding(row, 'task-title-differs', entry.code, entry.title, title)] : [],
  };
}

/** Whose entry this is; null where there is none, or it stays unsaid. */
async function ownerOf(hefu: HefuConnection, code: string): Promise<string | null> {
  const provider = (await getCatalogueEntry(hefu, code))?.['provider'];
  return typeof provider === 'string' ? provider : null;
}
