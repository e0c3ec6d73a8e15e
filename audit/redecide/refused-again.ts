import { misshapen } from '../../domain/command-fields.js';
import { engineRefusal, type EngineRefusalCode } from '../../domain/engine-refusals.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Json } from '../../domain/json.js';
import type { Refusal } from '../../domain/refusal.js';
import type { RecordedEvent } from '../../store/stream-record.js';
import type { AnyState } from '../any-decider.js';
import type { AuditedCategory } from '../deciders.js';
import { firstDifference } from '../first-difference.js';
import { finding, type CommandFinding } from './decided-again.js';
import { commandOf } from './recorded-command.js';
import { signatureProblem, type KeyBook } from './signed-by.js';

/** Reasons the engine gives before any rule is asked. */
const engineCodes: readonly EngineRefusalCode[] = [
  'malformed-command',
  'wrong-case',
  'unknown-key',
  'bad-signature',
  'received-ahead',
];

interface Refused {
  readonly refusals: readonly { readonly code: string }[];
  /** Version of the stream it was decided on; absent in the oldest logs. */
  readonly version?: number;
}

const said = (attempt: RecordedEvent): Refused => attempt.data as Refused;

/** Version of the stream a refusal was decided on: as it says, or by the times of recording: then more than one may fit. */
export function refusedOn(attempt: RecordedEvent, events: readonly RecordedEvent[]): readonly number[] {
  const { version } = said(attempt);
  if (version !== undefined) return [version];
  const before = events.findIndex(({ recordedAt }) => recordedAt >= attempt.recordedAt);
  const last = events.findLastIndex(({ recordedAt }) => recordedAt <= attempt.recordedAt) + 1;
  const first = before === -1 ? events.length : before;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

/**
 * Decides a refused command again; null when the same reasons come out (or the engine had not asked the rules). With
 * `refusedForMore` it is a remark.
 */
export function refusedAgain(
  { decider, process }: AuditedCategory,
  caseId: string,
  state: AnyState,
  attempt: RecordedEvent,
  keys: KeyBook | null,
): CommandFinding | null {
  const { refusals } = said(attempt);
  const code = engineCodes.find((one) => refusals.length === 1 && refusals[0]?.code === one);
  if (code !== undefined) return distrustedAgain(process, caseId, attempt, code, keys);
  const command = commandOf(caseId, attempt);
  if (command === null) return finding(attempt.seq, 'no-command', 'envelope', null, null);
  const decision = decider.decide(state, command);
  if (decision.kind === 'accepted') {
    const types = decision.events.map(({ type }) => type);
    return finding(
      attempt.seq,
      'accepted-again',
      'data.refusals',
      refusals.map((one) => one.code),
      types,
    );
  }
  const difference = firstDifference(refusals, decision.refusals, 'data.refusals');
  if (difference === null) return null;
  const further = furtherReasons(refusals, decision.refusals);
  return further === null
    ? { seq: attempt.seq, what: 'refused-otherwise', ...difference }
    : finding(attempt.seq, refusedForMore, 'data.refusals', null, further);
}

/**
 * Refused then and now, and every reason that was told stands as it was told; this version has further ones. What was
 * decided is the same (docs/adr/0041-more-reasons-than-on-record.md): a remark, no difference.
 */
export const refusedForMore = 'refused-for-more';

/** What today's reasons say beyond those on record; null where one on record does not stand as it was told. */
function furtherReasons(told: Refused['refusals'], today: readonly Refusal[]): string | null {
  const further: string[] = [];
  let next = 0;
  for (const reason of today) {
    if (next < told.length && firstDifference(told[next], reason) === null) next += 1;
    else further.push(reason.message);
  }
  return told.length > 0 && next === told.length ? further.join('') : null;
}

/** Whether the engine had this reason not to ask the rules at all. */
function distrustedAgain(
  process: AuditedCategory['process'],
  caseId: string,
  attempt: RecordedEvent,
  code: EngineRefusalCode,
  keys: KeyBook | null,
): CommandFinding | null {
  const difference = firstDifference(said(attempt).refusals, [engineRefusal(code)], 'data.refusals');
  if (difference !== null) return { seq: attempt.seq, what: 'refused-otherwise', ...difference };
  const { envelope } = attempt;
  // What was no envelope is on record as the text it was; that it came is in Temporal's history.
  if (envelope === undefined) return null;
  const expected = distrust(process, caseId, envelope, code, keys);
  return expected === code
    ? null
    : finding(
        attempt.seq,
        'refused-otherwise',
        'data.refusals',
        [code],
        expected === null ? null : [expected],
      );
}

function distrust(
  process: AuditedCategory['process'],
  caseId: string,
  envelope: Envelope,
  code: EngineRefusalCode,
  keys: KeyBook | null,
): Json {
  // A case trusts the keys that were registered when it began, and its own clock: both are in Temporal's history.
  if (code === 'unknown-key' || code === 'received-ahead') return code;
  const forged = keys === null ? null : signatureProblem(keys, envelope);
  if (code === 'bad-signature') return keys === null || forged !== null ? code : null;
  if (envelope.case !== caseId) return 'wrong-case';
  return isMisshapen(process, envelope) ? 'malformed-command' : null;
}

/** Whether a command is not one that may be sent at all: unknown, or with data of another shape. */
export function isMisshapen(process: AuditedCategory['process'], { type, data }: Envelope): boolean {
  if (process === undefined) return false;
  const fields = Object.hasOwn(process.commandFields, type) ? process.commandFields[type] : undefined;
  return fields === undefined || misshapen(fields, data).length > 0;
}
