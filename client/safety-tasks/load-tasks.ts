import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { annualPlan } from '../../domain/annual-plan/decider.js';
import type { PlanEvent } from '../../domain/annual-plan/events.js';
import { commandTerms, partyTerms } from '../../domain/annual-plan/glossary.js';
import { refusal as planRefusal } from '../../domain/annual-plan/refusals.js';
import type { PlanState } from '../../domain/annual-plan/state.js';
import type { Refusal } from '../../domain/refusal.js';
import { allEvents } from '../all-events.js';
import { annualPlanCase } from '../annual-plan-case.js';
import { commandCase } from '../command-case.js';
import { errorFile, type ErrorFile } from '../catalogue-import/error-file.js';
import { finding, refusedRow, type Finding } from '../catalogue-import/finding.js';
import { ImportTally } from '../catalogue-import/import-tally.js';
import type { Encoding, Unreadable } from '../catalogue-import/table.js';
import type { HefuConnection } from '../connection.js';
import { ServiceAway } from '../failures.js';
import { inParallel } from '../in-parallel.js';
import { openPlansOf } from '../plan-templates.js';
import { reachPlan } from '../reach-plans.js';
import type { Session } from '../session.js';
import { matchTasks, type DepartmentTasks } from './match-tasks.js';
import { readTasks } from './read-tasks.js';

export interface TasksOrder {
  readonly year: number;
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly documentNo?: string;
  /** The file is that of the whole city: whoever is not in it has no task. */
  readonly isWhole?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

/** What became of one department's tasks; in a dry run what would. */
export interface LoadedTasks {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly items: number;
  /** `held`: a row is not in order, or the rules say no; nothing of the department was loaded. */
  readonly outcome: 'loaded' | 'unchanged' | 'held';
}

export interface TasksReport {
  readonly year: number;
  /** Rows: read = loaded + unchanged + rejected. */
  readonly read: number;
  readonly loaded: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly departments: readonly LoadedTasks[];
  /** Plans of the year the file says nothing of; they keep the mark of the catalogue. */
  readonly absent: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly Finding[];
  readonly encoding: Encoding;
  readonly dryRun: boolean;
}

export interface TasksLoaded {
  readonly kind: 'done';
  readonly report: TasksReport;
  readonly errorFile: ErrorFile;
}

const width = 5;

/**
 * Takes the task list of the whole city (A11) to the plans of a year, each by a command of its own. A department's part
 * is loaded whole or not at all; what is loaded already is not loaded twice, so that a file put right, or one that was
 * interrupted, is given again.
 */
export async function loadSafetyTasks(
  hefu: HefuConnection,
  session: Session,
  order: TasksOrder,
): Promise<TasksLoaded | Unreadable | { readonly kind: 'forbidden'; readonly refusal: Refusal }> {
  if (!session.actor.roles.includes('commission')) return { kind: 'forbidden', refusal: notYours() };
  const file = await readTasks(order.bytes);
  if (file.kind === 'unreadable') return file;
  const matched = await matchTasks(hefu, order.year, file.rows);
  const named = matched.departments.filter(({ isHeld }) => !isHeld);
  const inFile = new Set(matched.departments.map(({ plan }) => plan));
  const absent = (await openPlansOf(hefu, order.year)).filter(({ id, joined }) => joined && !inFile.has(id));
  // A row nobody can place may be of any of them.
  const isPlaced = matched.departments.flatMap(({ rows }) => rows).length === file.rows.length;
  const empty = order.isWhole === true && isPlaced ? absent : [];
  const wanted = [
    ...named,
    ...empty.map(({ id, department, departmentName }): DepartmentTasks => ({
      ...{ department, name: departmentName, plan: id, rows: [], items: [], isHeld: false },
    })),
  ];
  let done = 0;
  const taken = await inParallel(wanted, width, async (one) => {
    const outcome = await take(hefu, session, order, one);
    done += 1;
    order.progress?.(done, wanted.length);
    return { one, ...outcome };
  });
  const held = matched.departments.filter(({ isHeld }) => isHeld);
  const departments = [
    ...taken.map(({ one, outcome }) => loadedOf(one, order.year, outcome)),
    ...held.map((one) => loadedOf(one, order.year, 'held')),
  ];
  const rowsOf = (which: string): number =>
    taken.filter(({ outcome }) => outcome === which).reduce((sum, { one }) => sum + one.rows.length, 0);
  const tally = new ImportTally(true);
  const { source, columns } = file;
  const notes = source.notes.map(({ code, details }) => finding(columns.header.row, code, ...details));
  tally.tell([...notes, ...matched.findings, ...taken.flatMap(({ findings }) => findings)]);
  const [loaded, unchanged] = [rowsOf('loaded'), rowsOf('unchanged')];
  const left = empty.length > 0 ? [] : absent;
  return {
    kind: 'done',
    report: {
      year: order.year,
      read: file.rows.length,
      ...{ loaded, unchanged, rejected: file.rows.length - loaded - unchanged },
      departments: departments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      absent: left.map(({ id, departmentName }) => ({ id, name: departmentName })),
      findings: tally.findings,
      encoding: file.source.encoding,
      dryRun: order.dryRun,
    },
    errorFile: errorFile(file.source, file, tally),
  };
}

const notYours = (): Refusal =>
  planRefusal('not-yours', { command: commandTerms.LoadSafetyTaskList, who: partyTerms.commission });

function loadedOf(
  { department, name, items }: DepartmentTasks,
  year: number,
  outcome: LoadedTasks['outcome'],
): LoadedTasks {
  return { id: `${department}-${year}`, department, name, items: items.length, outcome };
}

interface Outcome {
  readonly outcome: LoadedTasks['outcome'];
  readonly findings: readonly Finding[];
}

async function take(
  hefu: HefuConnection,
  session: Session,
  { dryRun, documentNo }: TasksOrder,
  tasks: DepartmentTasks,
): Promise<Outcome> {
  const id = tasks.plan ?? '';
  const data = { items: tasks.items, ...(documentNo === undefined ? {} : { documentNo }) };
  const refused = (refusals: readonly Refusal[]): Outcome => ({
    outcome: 'held',
    findings: tasks.rows.flatMap((row) => refusals.map((one) => refusedRow(row, one))),
  });
  try {
    // What came into the catalogue just now is known to the plan before it is asked for.
    if (!dryRun) await reachPlan(hefu, id);
    const standing = await standingOf(hefu, id);
    if (isLoaded(standing, data)) return { outcome: 'unchanged', findings: [] };
    const answer = dryRun
      ? await wouldAnswer(hefu, session, id, standing.state, data)
      : await commandCase(hefu, session, annualPlanCase, { id, type: 'LoadSafetyTaskList', data });
    return answer.kind === 'refused' ? refused(answer.refusals) : { outcome: 'loaded', findings: [] };
  } catch (error) {
    // One plan that does not answer holds up no other; it is named, and loading again finishes it.
    if (!(error instanceof ServiceAway)) throw error;
    const findings = tasks.rows.map((row) => finding(row, 'task-not-answered', tasks.name, error.message));
    return { outcome: 'held', findings };
  }
}

interface TaskData {
  readonly items: readonly string[];
  readonly documentNo?: string;
}

interface Standing {
  readonly state: PlanState;
  /** As it was loaded last; null: never. */
  readonly last: TaskData | null;
}

async function standingOf(hefu: HefuConnection, id: string): Promise<Standing> {
  // The log's rows are this decider's own events.
  const events = (await allEvents(hefu, `annual-plan/${id}`)) as unknown as readonly PlanEvent[];
  const last = events.findLast(({ type }) => type === 'SafetyTaskListLoaded');
  return {
    state: events.reduce(annualPlan.evolve, annualPlan.initial),
    last: last?.type === 'SafetyTaskListLoaded' ? last.data : null,
  };
}

function isLoaded({ last }: Standing, { items, documentNo }: TaskData): boolean {
  if (last === null || (documentNo !== undefined && documentNo.trim() !== last.documentNo)) return false;
  const before = new Set(last.items);
  return before.size === items.length && items.every((code) => before.has(code));
}

/** What the plan's rules would say, decided in memory: nothing is recorded. */
async function wouldAnswer(
  hefu: HefuConnection,
  { actor }: Session,
  id: string,
  state: PlanState,
  { items, ...data }: TaskData,
): Promise<ReturnType<typeof annualPlan.decide>> {
  const known = state.status === 'none' ? {} : state.items;
  const at = shanghaiInstant(await hefu.now());
  return annualPlan.decide(state, {
    type: 'LoadSafetyTaskList',
    // Those that came into the catalogue just now are made known to the plan before it is loaded.
    data: {
      ...data,
      items: items.filter((code) => Object.hasOwn(known, code) && known[code]?.known === true),
    },
    context: {},
    meta: { commandId: 'dry-run', caseId: id, at, actor },
  });
}
