import { setTimeout as wait } from 'node:timers/promises';
import { auditedCategories, auditedCategory } from '../audit/deciders.js';
import { discrepanciesLimit, type Discrepancy } from '../audit/discrepancy.js';
import type { BrokenHistory } from '../audit/archive/kept-histories.js';
import { matchCase, type CaseMatch } from '../audit/match/match-case.js';
import { recordedKeys } from '../audit/redecide/recorded-keys.js';
import type { KeyBook } from '../audit/redecide/signed-by.js';
import { archiveOf } from '../store/archived-runs.js';
import { eachStreamRecord } from '../store/each-stream-record.js';
import { readStreamRecords, type StreamRecord } from '../store/stream-record.js';
import { caseHistories } from './case-histories.js';
import type { HefuConnection } from './connection.js';

export interface MatchReport {
  readonly cases: number;
  readonly runs: number;
  readonly archivedRuns: number;
  readonly historyEvents: number;
  readonly events: number;
  readonly attempts: number;
  /** At most 1,000, see `discrepanciesTotal`. */
  readonly discrepancies: readonly Discrepancy[];
  readonly discrepanciesTotal: number;
  readonly isTemporalThere: boolean;
}

/** Holds one case, or every case, against its history in Temporal or in the store. */
export async function matchCases(
  hefu: HefuConnection,
  only: { readonly stream?: string } = {},
): Promise<MatchReport> {
  const keys = publicKeys(await recordedKeys(hefu.pool));
  const sum = { cases: 0, runs: 0, archivedRuns: 0, historyEvents: 0, events: 0, attempts: 0 };
  const discrepancies: Discrepancy[] = [];
  let discrepanciesTotal = 0;
  let isTemporalThere = true;
  for await (const record of casesOf(hefu, only.stream)) {
    const { match, archived, isThere } = await matchedCase(hefu, record, keys);
    sum.cases += 1;
    sum.runs += match.runs;
    sum.archivedRuns += archived;
    sum.historyEvents += match.historyEvents;
    sum.events += match.events;
    sum.attempts += match.attempts;
    discrepanciesTotal += match.discrepanciesTotal;
    discrepancies.push(...match.discrepancies.slice(0, discrepanciesLimit - discrepancies.length));
    isTemporalThere &&= isThere;
  }
  return { ...sum, discrepancies, discrepanciesTotal, isTemporalThere };
}

async function* casesOf(
  hefu: HefuConnection,
  stream?: string,
): AsyncGenerator<StreamRecord, void, undefined> {
  if (stream !== undefined) {
    // A register has no workflow: there is no other half to hold it against.
    if (auditedCategory(stream)?.process === undefined) return;
    yield* await readStreamRecords(hefu.pool, [stream]);
    return;
  }
  for (const [category, { process }] of Object.entries(auditedCategories))
    if (process !== undefined) yield* eachStreamRecord(hefu.pool, category);
}

/** A case that is going on may be caught between its record and the end of its task: it is asked again, a few times. */
const patience = { times: 5, pauseMs: 400 };

async function matchedCase(
  hefu: HefuConnection,
  first: StreamRecord,
  keys: ReadonlyMap<string, string>,
): Promise<{ readonly match: CaseMatch; readonly archived: number; readonly isThere: boolean }> {
  const process = auditedCategory(first.stream)?.process;
  if (process === undefined) throw new TypeError(`${first.stream} has no workflow`);
  let record = first;
  for (let time = 1; ; time += 1) {
    const { runs, archived, broken, isTemporalThere: isThere } = await caseHistories(hefu, record);
    const match = withDeserted(
      withBroken(matchCase(process, record, runs, keys), record.stream, broken),
      record,
      isThere,
    );
    if (match.discrepanciesTotal === 0 || !match.isOpen || time === patience.times)
      return { match, archived, isThere };
    await wait(patience.pauseMs);
    [record = first] = await readStreamRecords(hefu.pool, [first.stream]);
  }
}

function withBroken(match: CaseMatch, stream: string, broken: readonly BrokenHistory[]): CaseMatch {
  const found = broken.map(({ seq, what, recorded, expected }) => ({
    stream: archiveOf(stream),
    seq,
    what,
    field: 'sha256',
    recorded,
    expected,
  }));
  return {
    ...match,
    discrepancies: [...found, ...match.discrepancies],
    discrepanciesTotal: match.discrepanciesTotal + found.length,
  };
}

/** Only Temporal knows that no run goes on: while it is away the last one may be its secret. */
function withDeserted(match: CaseMatch, { stream, events }: StreamRecord, isThere: boolean): CaseMatch {
  if (!isThere || !match.isDeserted) return match;
  const found = {
    stream,
    seq: events.length,
    what: 'not-running',
    field: 'workflow',
    recorded: null,
    expected: null,
  };
  return {
    ...match,
    discrepancies: [...match.discrepancies, found],
    discrepanciesTotal: match.discrepanciesTotal + 1,
  };
}

function publicKeys(keys: KeyBook): ReadonlyMap<string, string> {
  return new Map([...keys].map(([keyId, { publicKey }]) => [keyId, publicKey]));
}
