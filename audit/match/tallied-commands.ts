import { isEnvelope } from '../../domain/envelope-guard.js';
import type { Envelope } from '../../domain/envelope.js';
import { asJson, type Json } from '../../domain/json.js';
import { storable } from '../../store/storable.js';
import { firstDifference } from '../first-difference.js';
import { isSignedBy } from '../redecide/signed-by.js';
import type { CaseLog, LoggedCommand } from './case-log.js';
import type { RunHistory } from './history.js';
import type { HistoryPlace, TallyFindings } from './tally-findings.js';

/** A command as Temporal's history has it. */
interface Asked {
  readonly raw: Json | undefined;
  readonly place: HistoryPlace;
  /** Whether a recording activity has come back since: if not, an open case may still be at it. */
  settled: boolean;
  logged?: LoggedCommand;
}

/** Which command of the history is which of the log, and what is left over on either side. */
export class TalliedCommands {
  private readonly log: CaseLog;
  private readonly findings: TallyFindings;
  /** Registered gateway keys, base64 by id. */
  private readonly keys: ReadonlyMap<string, string>;
  private readonly asked: Asked[] = [];
  private readonly byUpdate = new Map<string, Asked>();
  private readonly taken = new Set<LoggedCommand>();
  /** Sent again because the first sending had no answer, by the person and in the words that are on record. */
  private readonly sentAgain = new Set<LoggedCommand>();
  /** Ids of commands whose events the case learned from the log, and of those whose answer it learned there. */
  private readonly toldByLog = { events: new Set<string>(), answers: new Set<string>() };
  /** Events of the log that a recording activity told its case of. */
  private readonly told = new Set<number>();
  /** Every moment at which the case's clock stood when it decided, by run. */
  private readonly moments = new Set<string>();

  constructor(log: CaseLog, findings: TallyFindings, keys: ReadonlyMap<string, string>) {
    this.log = log;
    this.findings = findings;
    this.keys = keys;
  }

  ask(raw: Json | undefined, place: HistoryPlace, updateId?: string): void {
    const asked: Asked = { raw, place, settled: false };
    const logged = isEnvelope(raw)
      ? this.log.ofEnvelope(storableEnvelope(raw))
      : this.log.ofAnything(raw, this.taken);
    if (logged !== undefined) {
      asked.logged = logged;
      if (!isEnvelope(raw)) this.taken.add(logged);
      else if (this.isSentAgain(logged, storableEnvelope(raw))) this.sentAgain.add(logged);
      else {
        this.taken.add(logged);
        this.sameEnvelope(logged, storableEnvelope(raw), place);
      }
    }
    this.asked.push(asked);
    if (updateId !== undefined) this.byUpdate.set(updateId, asked);
  }

  /**
   * The same order of the same person, stamped and signed anew because its first sending had no answer. The one on
   * record must stand in the history as well, unless the case says that it learned of it from the log.
   */
  private isSentAgain({ first: { envelope } }: LoggedCommand, asked: Envelope): boolean {
    if (envelope === undefined || firstDifference(envelope, asked) === null) return false;
    return (
      firstDifference(ordered(envelope), ordered(asked)) === null &&
      isSignedBy(asked, this.keys.get(asked.keyId))
    );
  }

  private sameEnvelope(logged: LoggedCommand, asked: Envelope, place: HistoryPlace): void {
    const { seq, envelope } = logged.first;
    this.findings.compare(seq, 'command-differs', 'envelope', envelope, asked, place);
  }

  /** The answer that Temporal gave the sender is the one on record. */
  answered(updateId: string, answer: Json | undefined, place: HistoryPlace): void {
    const logged = this.byUpdate.get(updateId)?.logged;
    if (logged === undefined) return;
    this.findings.compare(logged.first.seq, 'answer-differs', 'answer', logged.answer, answer, place);
  }

  /** A recording activity told the case that events up to this one are in the log. */
  tell(from: number, to: number): void {
    for (let seq = from; seq <= to; seq += 1) this.told.add(seq);
    for (const asked of this.asked) asked.settled = true;
  }

  /** The log was ahead of the case: it knew these commands, and what had come of them. */
  toldOf(told: { readonly events: readonly string[]; readonly answers: readonly string[] }): void {
    for (const commandId of told.events) this.toldByLog.events.add(commandId);
    for (const commandId of told.answers) this.toldByLog.answers.add(commandId);
  }

  moment(runId: string, ms: number): void {
    this.moments.add(`${runId}@${ms}`);
  }

  /** What one side has and the other has not. */
  close(runs: readonly RunHistory[], isOpen: boolean): void {
    const known = new Set(runs.map(({ runId }) => runId));
    for (const { raw, place, logged, settled } of this.asked) {
      if (logged !== undefined || (isOpen && !settled)) continue;
      this.findings.add(this.log.version, 'not-recorded', 'commandId', null, nameOf(raw), place);
    }
    for (const command of this.log.commands) this.inHistory(command, known);
  }

  private inHistory(command: LoggedCommand, known: ReadonlySet<string>): void {
    const { first, answer } = command;
    const accepted = answer.kind === 'accepted';
    const add = (what: string, field: string, recorded: Json): void => {
      const { stream } = this.log.record;
      this.findings.add(
        first.seq,
        what,
        field,
        recorded,
        null,
        undefined,
        accepted ? stream : `${stream}/attempts`,
      );
    };
    if (first.runId === null) {
      // A case that has ended has no workflow: the same rules say no, and the attempt alone is recorded.
      if (accepted) add('recorded-without-workflow', 'workflow_run_id', first.commandId);
      return;
    }
    if (!known.has(first.runId)) {
      add('history-missing', 'workflow_run_id', first.runId);
      return;
    }
    if (accepted && !this.told.has(first.seq)) add('not-recorded-by-activity', 'seq', first.type);
    if (first.envelope !== undefined) {
      // Recorded by a task that Temporal lost, with what it had been asked: the sender's second try asks for it.
      const told = accepted ? this.toldByLog.events : this.toldByLog.answers;
      const isLost = this.sentAgain.has(command) && told.has(first.commandId);
      if (!this.taken.has(command) && !isLost) add('not-asked', 'commandId', first.commandId);
      return;
    }
    const at = momentOf(command);
    if (at !== null && !this.moments.has(`${first.runId}@${at}`)) add('at-no-task', 'origin.at', first.at);
    if (at === null && !this.taken.has(command)) add('not-asked', 'origin', first.origin ?? null);
  }
}

/** What a sender repeats word for word; receipt, session, what the gateway knew and its signature are of each sending. */
function ordered({ commandId, case: id, type, data, actor }: Envelope): object {
  return { commandId, case: id, type, data, actor };
}

/** As the log keeps it: what PostgreSQL cannot hold is replaced there. */
function storableEnvelope(envelope: Envelope): Envelope {
  return storable(asJson(envelope)) as unknown as Envelope;
}

/** When the engine decided by itself; null for what somebody sent that was no envelope. */
function momentOf({ first: { origin } }: LoggedCommand): number | null {
  if (typeof origin !== 'object' || origin === null) return null;
  const at = new Map<string, Json>(Object.entries(origin)).get('at');
  return typeof at === 'string' ? Date.parse(at) : null;
}

function nameOf(raw: Json | undefined): Json {
  return isEnvelope(raw) ? raw.commandId : JSON.stringify(raw ?? null).slice(0, 100);
}
