import { plannedItem } from '../domain/annual-plan/planned-item.js';
import { annualPlan } from '../domain/annual-plan/decider.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import {
  entrySnapshot,
  type OpeningContext,
  type PlannedItem,
} from '../domain/opening-application/context.js';
import { openingApplication } from '../domain/opening-application/decider.js';
import { namesIdentityNumber } from '../domain/opening-application/decide/personal-data.js';
import { commandFields } from '../domain/opening-application/fields.js';
import { possibleFor } from '../domain/opening-application/possible.js';
import { refusalSentences } from '../domain/opening-application/refusals.js';
import { openingRefusalsEnglish } from '../domain/opening-application/refusals-english.js';
import { openStatuses } from '../domain/opening-application/status.js';
import { listAnnualPlans } from '../store/read-annual-plans.js';
import { getDepartment } from '../store/read-departments.js';
import { getOpeningApplication, listOpeningApplications } from '../store/read-opening-applications.js';
import { pageLimit } from '../store/read-stream.js';
import { caseType, type CaseOrder } from './case-type.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotFound } from './failures.js';
import type { ShownOpeningApplication } from './shown-opening-application.js';

/** 依申请开放 (A14), to the client. */
export const openingApplicationCase = caseType({
  category: 'opening-application',
  workflowType: 'openingApplication',
  noun: '依申请开放申请',
  nounEnglish: 'application for opening',
  decider: openingApplication,
  commandFields,
  context: contextOf,
  openIds: openApplications,
  // Nothing is counted in working days: A14 states no time.
  calendar: () => null,
  owed: () => null,
  possible: (state, actor, at) => (state.status === 'none' ? [] : possibleFor(state, actor, at)),
});

/** What a command names, and what hangs on it, as the log and the directory have it. @throws MalformedInput, NotFound */
async function contextOf(hefu: HefuConnection, { id, type, data }: CaseOrder): Promise<OpeningContext> {
  withoutPersonalData(data);
  const found = await getOpeningApplication(hefu.pool, id);
  if (found === null)
    throw new NotFound([
      `没有编号为“${id}”的依申请开放申请，请核对编号。`,
      `There is no application for opening “${id}”. Please check the number.`,
    ]);
  if (type === 'Consult') return { departments: await departmentsNamed(hefu, data['departments']) };
  if (type !== 'Propose' && type !== 'Approve' && type !== 'NoteEntry') return {};
  // Written by this case type's own view.
  const { entry, provider } = found.view as unknown as ShownOpeningApplication;
  return askedFor(hefu, entry, provider);
}

/**
 * What is recorded stays for ever, refusals too: a natural person's name, and the number of their identity card, are turned
 * away before anything is signed.
 * @throws MalformedInput
 */
export function withoutPersonalData(data: { readonly [field: string]: unknown }): void {
  const holding = Object.entries(data).filter(([field, value]) => namesIdentityNumber({ [field]: value }));
  // Whose name it is cannot be told where the kind of applicant is not said.
  const isOpen = data['applicantKind'] === undefined && isFilled(data['applicant']);
  const named = data['applicantKind'] === 'individual' ? ['applicant', 'creditCode'] : [];
  const problems = [
    ...holding.map(([field]) => [field, 'identity-number'] as const),
    ...named.filter((field) => isFilled(data[field])).map((field) => [field, 'individual-by-paper'] as const),
    ...(isOpen ? [['applicantKind', 'applicant-kind-missing'] as const] : []),
  ];
  if (problems.length === 0) return;
  throw new MalformedInput(
    problems.map(([field, code]) => ({
      pointer: `/data/${field}`,
      code,
      detail: refusalSentences[code],
      english: openingRefusalsEnglish[code],
    })),
  );
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** The entry as the catalogue has it now, and what the provider's plans say of it. */
export async function askedFor(
  hefu: HefuConnection,
  code: string,
  provider: string | null,
): Promise<Pick<OpeningContext, 'entry' | 'plan'>> {
  const { state, version } = await foldStream(hefu, catalogueDecider, `catalogue/${code}`);
  const entry = entrySnapshot(state, version);
  if (entry === null) return {};
  const plan = await lastPlanned(hefu, code, provider ?? entry.provider);
  return { entry, ...(plan === null ? {} : { plan }) };
}

/** Years that are looked back for how an entry was treated. */
const mostPlans = 10;

/** The newest plan that has opened or treated it; else the newest that knows it. */
async function lastPlanned(
  hefu: HefuConnection,
  code: string,
  department: string,
): Promise<PlannedItem | null> {
  const plans = await listAnnualPlans(hefu.pool, { department, limit: pageLimit });
  let known: PlannedItem | null = null;
  // By id: the department, then the year.
  for (const { id } of plans.slice(-mostPlans).toReversed()) {
    const { state, version } = await foldStream(hefu, annualPlan, `annual-plan/${id}`);
    const item = plannedItem(state, code, version);
    if (item !== null && (item.access !== null || item.desensitisedOn !== null)) return item;
    known ??= item;
  }
  return known;
}

/** Those of the departments named that there are. */
async function departmentsNamed(
  hefu: HefuConnection,
  named: unknown,
): Promise<NonNullable<OpeningContext['departments']>> {
  const codes = Array.isArray(named) ? [...new Set(named.map(String))].slice(0, mostDepartments) : [];
  const found = await Promise.all(codes.map((code) => getDepartment(hefu.pool, code)));
  return found.flatMap((one) => (one === null ? [] : [{ code: one.code, name: one.name }]));
}

/** More than a city has. */
const mostDepartments = 500;

async function openApplications(hefu: HefuConnection): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1);
    const page = await listOpeningApplications(hefu.pool, {
      status: openStatuses,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.map(({ id }) => id));
    if (page.length < pageLimit) return ids;
  }
}
