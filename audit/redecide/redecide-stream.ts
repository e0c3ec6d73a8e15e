import type { RecordedEvent, RecordedNotice, StreamRecord } from '../../store/stream-record.js';
import type { AnyState } from '../any-decider.js';
import { auditedCategory, type AuditedCategory } from '../deciders.js';
import type { Discrepancy } from '../discrepancy.js';
import type { Attestation } from './attestation.js';
import { decidedAgain, finding, foldedAndTold, type CommandFinding } from './decided-again.js';
import { recordedCommands, type RecordedCommand } from './recorded-command.js';
import type { HeldOffice } from './held-office.js';
import { isMisshapen, refusedAgain, refusedForMore, refusedOn } from './refused-again.js';
import { signatureProblem, type KeyBook } from './signed-by.js';

export interface Redecision {
  readonly events: number;
  readonly commands: number;
  readonly attempts: number;
  readonly discrepancies: readonly Discrepancy[];
  /** Decided the same, and still worth knowing: refusals for which this version has more reasons. */
  readonly remarks: readonly Discrepancy[];
}

/** What a stream is held against besides the rules; a part left out is not asked. */
export interface Witnesses {
  /** Signatures are checked with these. */
  readonly keys?: KeyBook;
  /** What the gateway attested beside a command is held against the city's own streams. */
  readonly attestation?: Attestation;
  /** Whether the record holds the notices too. */
  readonly notices?: boolean;
  /** Whoever a notice reached is held against the directory. */
  readonly heldOffice?: HeldOffice;
}

/**
 * Takes every recorded command of one stream, decides it again with today's rules on the state before it, and names
 * what does not come out the same. Pure: no clock, no database, no Temporal.
 */
export function redecideStream(
  record: StreamRecord,
  witnesses: Witnesses = {},
  category = auditedCategory(record.stream),
): Redecision {
  const { stream, events, attempts } = record;
  const count = { events: events.length, attempts: attempts.length };
  if (category === undefined) {
    const unknown = {
      stream,
      seq: 0,
      what: 'unknown-category',
      field: 'stream',
      recorded: stream,
      expected: null,
    };
    const discrepancies = events.length + attempts.length === 0 ? [] : [unknown];
    return { ...count, commands: 0, discrepancies, remarks: [] };
  }
  const commands = recordedCommands(events);
  const ofStream = new StreamAgain(category, record, witnesses);
  for (const command of commands) {
    if (!ofStream.take(command)) break;
  }
  ofStream.takeAttempts();
  const { discrepancies, remarks } = ofStream;
  return { ...count, commands: commands.length, discrepancies, remarks };
}

class StreamAgain {
  readonly discrepancies: Discrepancy[] = [];
  readonly remarks: Discrepancy[] = [];
  private readonly category: AuditedCategory;
  private readonly record: StreamRecord;
  private readonly witnesses: Witnesses;
  private readonly caseId: string;
  private state: AnyState;
  /** State after the event of each version that a refusal was decided on. */
  private readonly states = new Map<number, AnyState>();
  private readonly wanted: ReadonlySet<number>;
  private readonly told = new Map<number, RecordedNotice[]>();

  constructor(category: AuditedCategory, record: StreamRecord, witnesses: Witnesses) {
    this.category = category;
    this.record = record;
    this.witnesses = witnesses;
    this.caseId = record.stream.slice(record.stream.indexOf('/') + 1);
    this.state = category.decider.initial;
    this.wanted = new Set(record.attempts.flatMap((attempt) => refusedOn(attempt, record.events)));
    if (this.wanted.has(0)) this.states.set(0, this.state);
    for (const notice of record.notices) {
      const others = this.told.get(notice.seq);
      if (others === undefined) this.told.set(notice.seq, [notice]);
      else others.push(notice);
    }
  }

  /** False when the stream cannot be folded further. */
  take(command: RecordedCommand): boolean {
    const { decider } = this.category;
    const { first, events } = command;
    try {
      this.note(this.genuine(first));
      this.note(decidedAgain(decider, this.caseId, this.state, command));
      const { state, findings } = foldedAndTold(decider, this.state, command, this.toldOf(events));
      this.state = state;
      this.note(findings);
      this.note(this.reached(events));
      const version = events.at(-1)?.seq ?? 0;
      if (this.wanted.has(version)) this.states.set(version, state);
      return true;
    } catch (error) {
      // The rules never throw on what they themselves have decided: whatever this is, it is not their record.
      this.note([finding(first.seq, 'cannot-be-decided', 'data', first.type, String(error))]);
      return false;
    }
  }

  takeAttempts(): void {
    const { events, attempts, stream } = this.record;
    for (const attempt of attempts) {
      const states = refusedOn(attempt, events).flatMap((version) => this.states.get(version) ?? []);
      const findings = states.map((state) =>
        refusedAgain(this.category, this.caseId, state, attempt, this.witnesses.keys ?? null),
      );
      if (findings.includes(null)) continue;
      const remark = findings.find((one) => one?.what === refusedForMore);
      if (remark !== undefined && remark !== null) {
        this.remarks.push({ stream: `${stream}/attempts`, ...remark });
        continue;
      }
      const [first = finding(attempt.seq, 'version-unknown', 'data.version', attempt.type, null)] = findings;
      if (first !== null) this.discrepancies.push({ stream: `${stream}/attempts`, ...first });
    }
  }

  private toldOf(events: readonly RecordedEvent[]): readonly RecordedNotice[] | null {
    return this.witnesses.notices === true ? (this.told.get(events.at(-1)?.seq ?? 0) ?? []) : null;
  }

  private reached(events: readonly RecordedEvent[]): readonly CommandFinding[] {
    const { heldOffice } = this.witnesses;
    const last = events.at(-1);
    if (heldOffice === undefined || last === undefined) return [];
    return (this.told.get(last.seq) ?? []).flatMap((notice) => {
      const difference = heldOffice(notice, last);
      return difference === null ? [] : [{ seq: last.seq, what: 'notice-differs', ...difference }];
    });
  }

  /** Whether the command is what a gateway on record signed, for this case, and nothing else is recorded of it. */
  private genuine(first: RecordedEvent): readonly CommandFinding[] {
    const { envelope, seq } = first;
    // The engine's own commands are not signed: that they came in time is in Temporal's history.
    if (envelope === undefined) return [];
    const { keys, attestation } = this.witnesses;
    const problem = keys === undefined ? null : signatureProblem(keys, envelope);
    return [
      ...(problem === null ? [] : [finding(seq, problem, 'envelope.keyId', envelope.keyId, null)]),
      ...(envelope.case === this.caseId
        ? []
        : [finding(seq, 'wrong-case', 'envelope.case', envelope.case, this.caseId)]),
      ...(envelope.commandId === first.commandId
        ? []
        : [finding(seq, 'wrong-command', 'commandId', first.commandId, envelope.commandId)]),
      ...(isMisshapen(this.category.process, envelope)
        ? [finding(seq, 'malformed-command', 'envelope.data', envelope.type, null)]
        : []),
      ...(attestation === undefined
        ? []
        : attestation(this.record.stream, first, envelope).map((one) => ({
            seq,
            what: 'attested-otherwise',
            ...one,
          }))),
    ];
  }

  private note(findings: readonly CommandFinding[]): void {
    for (const one of findings) this.discrepancies.push({ stream: this.record.stream, ...one });
  }
}
