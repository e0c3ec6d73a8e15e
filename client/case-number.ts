import { randomUUID } from 'node:crypto';
import { shanghaiDate, shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Command, Decision, DomainEvent } from '../domain/decider.js';
import { asJson } from '../domain/json.js';
import { nextNumber } from '../store/next-number.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';

/** `ML-2026-000001`: safe in a URL, and in order within its year. */
export function caseNumber(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}

/**
 * What the record of a refused attempt is kept under, `KF-2026-x3f9a2c8117d04b6e`: it is nobody's number, and the
 * year's numbers go on without a gap.
 */
export function attemptName(prefix: string, year: number): string {
  return `${prefix}-${year}-x${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

/** The year's numbers of a kind of case. */
export interface Series {
  /** `KF` */
  readonly prefix: string;
  /** Its row in the table of numbers. */
  readonly kind: string;
}

/** What would begin a case: its first command, and what the gateway attests beside it. */
export interface WouldBegin {
  readonly type: string;
  readonly data: object;
  readonly context: object;
}

/** What a kind of case says to its first command, decided in memory; nothing is recorded. */
export type Judge = (command: Command & { readonly context: object }) => Decision<DomainEvent>;

/** The year in which a case that begins now is numbered. */
export async function yearOfNumbers(hefu: HefuConnection): Promise<number> {
  return Number(shanghaiDate(await hefu.now()).slice(0, 4));
}

/** The rules, asked before a number is drawn: by the same decider, with the same data, as the case itself will ask. */
export async function wouldAccept(
  hefu: HefuConnection,
  { actor }: Session,
  judge: Judge,
  { type, data, context }: WouldBegin,
  caseId: string,
): Promise<boolean> {
  const meta = { commandId: `${caseId}/${type}`, caseId, at: shanghaiInstant(await hefu.now()), actor };
  // As it will stand in the envelope.
  return (
    judge({ type, data: asJson(data) as object, context: asJson(context) as object, meta }).kind ===
    'accepted'
  );
}

/**
 * What a case that begins now is called: the next number of the year where the rules accept it, and a name outside the
 * numbers where they refuse it. The refusal itself is decided and recorded by the case's own stream, as every attempt is.
 */
export async function numberFor(
  hefu: HefuConnection,
  session: Session,
  { prefix, kind }: Series,
  judge: Judge,
  wanted: WouldBegin,
): Promise<string> {
  const year = await yearOfNumbers(hefu);
  const unnumbered = attemptName(prefix, year);
  if (!(await wouldAccept(hefu, session, judge, wanted, unnumbered))) return unnumbered;
  return caseNumber(prefix, year, await nextNumber(hefu.pool, kind, year));
}
