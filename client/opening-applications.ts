import type { DataOf } from '../domain/command-fields.js';
import type { OpeningContext } from '../domain/opening-application/context.js';
import { commandFields } from '../domain/opening-application/fields.js';
import { openingSettings } from '../domain/opening-application/opening-settings.js';
import type { CommandAnswer } from '../domain/recording.js';
import { getDepartment } from '../store/read-departments.js';
import type { CaseRow } from '../store/case-rows.js';
import {
  getOpeningApplication,
  listOpeningApplications,
  type OpeningApplicationFilter,
} from '../store/read-opening-applications.js';
import { getSettings } from '../store/read-settings.js';
import { numberFor } from './case-number.js';
import { beginCase } from './command-case.js';
import { parseData } from './command-schema.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { pageOfList, type ListPage } from './list-page.js';
import { askedFor, openingApplicationCase, withoutPersonalData } from './opening-application-case.js';
import type { Session } from './session.js';
import type { ShownOpeningApplication } from './shown-opening-application.js';

export type { OpeningApplicationFilter } from '../store/read-opening-applications.js';

/** What came in from outside, as the provider registers it. */
export type NewOpeningApplication = DataOf<(typeof commandFields)['Start']>;

const series = { prefix: 'KF', kind: 'opening-application' };

/**
 * What it will be called, the rules having been asked: kept by whoever must be able to register it again after a crash.
 * @throws MalformedInput
 */
export async function numberOpening(
  hefu: HefuConnection,
  session: Session,
  wanted: NewOpeningApplication,
): Promise<string> {
  const data = checked(wanted);
  const context = await startContext(hefu, wanted.entry?.trim() ?? '');
  return numberFor(hefu, session, series, openingApplicationCase.wouldBegin, {
    type: 'Start',
    data,
    context,
  });
}

/** Registers an application. @throws MalformedInput */
export async function registerOpening(
  hefu: HefuConnection,
  session: Session,
  wanted: NewOpeningApplication,
): Promise<{ readonly id: string; readonly answer: CommandAnswer }> {
  const id = await numberOpening(hefu, session, wanted);
  return { id, answer: await beginOpening(hefu, session, id, wanted) };
}

/** Registers it under this number; registered again, it finds the first answer. @throws MalformedInput */
export async function beginOpening(
  hefu: HefuConnection,
  session: Session,
  id: string,
  wanted: NewOpeningApplication,
): Promise<CommandAnswer> {
  const data = checked(wanted);
  const context = await startContext(hefu, wanted.entry?.trim() ?? '');
  return beginCase(hefu, session, openingApplicationCase, {
    id,
    data,
    context,
    found: { HefuStatus: 'registered', HefuProvider: context.provider?.code ?? '' },
    commandId: `${id}/Start`,
  });
}

/**
 * Of the right shape, and without a natural person's name or number. A credit code is written in capitals: typed small it is
 * the same code. @throws MalformedInput
 */
function checked(wanted: NewOpeningApplication): { readonly [field: string]: unknown } {
  const data = parseData(commandFields.Start, wanted);
  withoutPersonalData(data);
  const creditCode = wanted.creditCode?.toUpperCase();
  return creditCode === undefined ? data : { ...data, creditCode };
}

async function startContext(hefu: HefuConnection, code: string): Promise<OpeningContext> {
  const asked = code === '' ? {} : await askedFor(hefu, code, null);
  if (asked.entry === undefined) return asked;
  const { provider } = asked.entry;
  const [department, city, own] = await Promise.all([
    getDepartment(hefu.pool, provider),
    getSettings(hefu.pool, 'city'),
    getSettings(hefu.pool, provider),
  ]);
  return {
    ...asked,
    provider: { code: provider, name: department?.name ?? provider },
    settings: openingSettings(city, own),
  };
}

/** One application as it stands now. @throws NotFound */
export async function showOpening(hefu: HefuConnection, id: string): Promise<ShownOpeningApplication> {
  const row = await getOpeningApplication(hefu.pool, id);
  if (row === null)
    throw new NotFound([
      `没有编号为“${id}”的依申请开放申请，请核对编号。`,
      `There is no application for opening “${id}”. Please check the number.`,
    ]);
  return shownOpening(row);
}

/** Applications in the order they were registered. */
export async function listOpenings(
  hefu: HefuConnection,
  filter: OpeningApplicationFilter,
): Promise<readonly ShownOpeningApplication[]> {
  return (await listOpeningApplications(hefu.pool, filter)).map(shownOpening);
}

/** One page of them. */
export async function pageOfOpenings(
  hefu: HefuConnection,
  filter: OpeningApplicationFilter & { readonly limit: number },
): Promise<ListPage<ShownOpeningApplication, string>> {
  return pageOfList(
    filter,
    (limit) => listOpenings(hefu, { ...filter, limit }),
    ({ id }) => id,
  );
}

/** Written by this case type's own view. */
export function shownOpening({ view, version }: CaseRow): ShownOpeningApplication {
  return { ...(view as unknown as Omit<ShownOpeningApplication, 'version'>), version };
}
