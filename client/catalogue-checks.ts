import { shanghaiDate } from '../calendar/shanghai-time.js';
import { freshnessOf, type Freshness } from '../domain/catalogue/freshness.js';
import { missingFields } from '../domain/catalogue/missing-fields.js';
import { checkAcceptance, type AcceptanceReport } from '../domain/catalogue-checks/acceptance.js';
import { progressOf, type DepartmentProgress } from '../domain/catalogue-checks/progress.js';
import {
  findOverlaps,
  type DeclaredItem,
  type EntryOverlap,
  type OverlapReport,
} from '../domain/catalogue-overlap/find-overlaps.js';
import { defaultSettingValues, type SettingValues } from '../domain/settings/setting-values.js';
import { listDepartments } from '../store/read-departments.js';
import { getSettings } from '../store/read-settings.js';
import { allEntries, type ReadEntry } from './all-entries.js';
import type { HefuConnection } from './connection.js';
import { departmentsCalled } from './department-called.js';
import { MalformedInput } from './failures.js';
import { listedEntries } from './listed-entries.js';

/** The city's value of each setting. */
async function citySettings(hefu: HefuConnection): Promise<SettingValues> {
  const city = await getSettings(hefu.pool, 'city');
  // The settings' own decider has judged every value when it was set.
  return { ...defaultSettingValues, ...(city?.values as Partial<SettingValues> | undefined) };
}

/** One opened entry and what can be said of its freshness (A16). */
export interface FreshnessRow {
  readonly code: string;
  readonly title: string;
  readonly department: string;
  readonly departmentName: string;
  readonly updateFrequency: string | null;
  readonly freshness: Freshness;
}

/** Every opened entry in force, of one department or all; nothing is called from here, only what is recorded counts. */
export async function freshness(
  hefu: HefuConnection,
  { asOf, provider }: { readonly asOf?: string; readonly provider?: string } = {},
): Promise<readonly FreshnessRow[]> {
  const day = asOf ?? shanghaiDate(await hefu.now());
  const names = await departmentNames(hefu);
  const rows: FreshnessRow[] = [];
  for await (const entry of allEntries(hefu, provider === undefined ? {} : { provider })) {
    const { code, content } = entry;
    if (content.openness !== 'open' && content.openness !== 'on-application') continue;
    rows.push({
      code,
      title: content.title,
      department: content.provider,
      departmentName: names.get(content.provider) ?? content.provider,
      updateFrequency: content.updateFrequency,
      freshness: freshnessOf(content, entry, day),
    });
  }
  return rows;
}

/** A7: whether the catalogue of a project can go with it to its acceptance. */
export async function acceptance(
  hefu: HefuConnection,
  project: string,
  tables: number | null,
): Promise<AcceptanceReport> {
  const entries: ReadEntry[] = [];
  for await (const entry of allEntries(hefu, { project, everyStatus: true })) entries.push(entry);
  return checkAcceptance(project, entries, tables);
}

export interface OverlapOrder {
  readonly declared: readonly DeclaredItem[];
  /** The department the project is of: what it has itself is no overlap. */
  readonly department: string | null;
  /** Hundredths; the city's setting where not given. */
  readonly threshold?: number;
}

export interface NamedOverlap extends EntryOverlap {
  readonly providerName: string;
}

export interface NamedOverlaps extends OverlapReport {
  readonly entries: readonly NamedOverlap[];
}

/** A8: what of the declared items another body collects already. */
export async function overlaps(
  hefu: HefuConnection,
  { declared, department, threshold }: OverlapOrder,
): Promise<NamedOverlaps> {
  const hundredths = threshold ?? (await citySettings(hefu)).overlapThreshold;
  const entries = (await listedEntries(hefu)).filter(({ provider }) => provider !== department);
  const report = findOverlaps(declared, entries, hundredths / 100);
  const names = await departmentNames(hefu);
  return {
    ...report,
    entries: report.entries.map((one) => ({
      ...one,
      providerName: names.get(one.provider) ?? one.provider,
    })),
  };
}

export interface ProgressReport {
  readonly asOf: string;
  readonly base: SettingValues['catalogueProgressBase'];
  readonly days: readonly string[];
  readonly departments: readonly DepartmentProgress[];
}

/** A maintenance project of a department, from the list a person gives. */
export interface ListedProject {
  readonly project: string;
  /** Code or name. */
  readonly department: string;
}

/**
 * A7: progress of each municipal department against 4:3:3. By `entries` the whole is the department's entries
 * and done are those in force and complete; by `projects` the whole is its projects, done are those whose
 * entries are all so.
 */
export async function progress(
  hefu: HefuConnection,
  { asOf, projects }: { readonly asOf?: string; readonly projects?: readonly ListedProject[] },
): Promise<ProgressReport> {
  const { catalogueProgressDays: days, catalogueProgressBase } = await citySettings(hefu);
  const listed = projects === undefined ? undefined : await settled(hefu, projects);
  const base = listed === undefined ? catalogueProgressBase : 'projects';
  if (base === 'projects' && listed === undefined) {
    const detail = '进度的基数设置为运维项目数，请用“--projects”提供项目清单。';
    const english =
      'Progress is set to be counted by projects: please give a list of them with “--projects”.';
    throw new MalformedInput([{ pointer: '/projects', code: 'projects-missing', detail, english }]);
  }
  const day = asOf ?? shanghaiDate(await hefu.now());
  const entries: { readonly entry: ReadEntry; readonly done: boolean }[] = [];
  for await (const entry of allEntries(hefu, { everyStatus: true })) {
    if (entry.status !== 'retired') entries.push({ entry, done: isDone(entry) });
  }
  const rows = await listDepartments(hefu.pool);
  // A18: a district owes nothing of A7 unless it joined.
  const owing = rows.filter(({ view }) => view['level'] !== 'district' || view['joinsPlan'] === true);
  const counts = owing.map(({ code, name }) => {
    const own = entries.filter(({ entry }) => entry.content.provider === code);
    const units = listed === undefined ? own.map(({ done }) => done) : projectsDone(listed, code, own);
    return { department: code, name, whole: units.length, done: units.filter(Boolean).length };
  });
  return { asOf: day, base, days, departments: progressOf(counts, { base, days }, day) };
}

const mostNamed = 10;

/** Departments of the list by their codes, however they were written. @throws MalformedInput naming those nobody knows */
async function settled(
  hefu: HefuConnection,
  projects: readonly ListedProject[],
): Promise<readonly ListedProject[]> {
  const codeOf = await departmentsCalled(hefu);
  const unknown = [...new Set(projects.map(({ department }) => department))].filter(
    (written) => codeOf(written) === null,
  );
  if (unknown.length > 0) {
    const named = unknown.slice(0, mostNamed).join('、');
    const detail = `项目清单中的部门不在部门名录中：${named}。请填写部门代码或者全称。`;
    const english = `Departments of the list that are not registered: ${named}. Please give their codes or full names.`;
    throw new MalformedInput([{ pointer: '/projects', code: 'department-unknown', detail, english }]);
  }
  return projects.map((one) => ({ ...one, department: codeOf(one.department) ?? one.department }));
}

function projectsDone(
  projects: readonly ListedProject[],
  department: string,
  own: readonly { readonly entry: ReadEntry; readonly done: boolean }[],
): readonly boolean[] {
  const names = new Set(projects.filter((one) => one.department === department).map((one) => one.project));
  return [...names].map((name) => {
    const entries = own.filter(({ entry }) => entry.content.project === name);
    return entries.length > 0 && entries.every(({ done }) => done);
  });
}

function isDone({ status, content }: ReadEntry): boolean {
  const isInForce = status === 'listed' || status === 'published' || status === 'changing';
  return isInForce && missingFields(content).length === 0;
}

async function departmentNames(hefu: HefuConnection): Promise<ReadonlyMap<string, string>> {
  return new Map((await listDepartments(hefu.pool)).map(({ code, name }) => [code, name]));
}
