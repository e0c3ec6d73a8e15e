import type { Envelope } from '../../domain/envelope.js';
import { excerpt } from '../../domain/envelope-guard.js';
import type { Json } from '../../domain/json.js';
import type { CommandAnswer } from '../../domain/recording.js';
import type { RecordedEvent, StreamRecord } from '../../store/stream-record.js';
import type { AnyDecider, AnyState } from '../any-decider.js';
import { firstDifference } from '../first-difference.js';
import { recordedCommands } from '../redecide/recorded-command.js';

/** A command as the log has it, accepted or refused. */
export interface LoggedCommand {
  readonly first: RecordedEvent;
  readonly answer: CommandAnswer;
}

/** The log's half of the tally, ready to be asked. */
export class CaseLog {
  readonly record: StreamRecord;
  readonly commands: readonly LoggedCommand[];
  private readonly decider: AnyDecider;
  private readonly byId = new Map<string, LoggedCommand>();
  private readonly states: AnyState[];

  constructor(record: StreamRecord, decider: AnyDecider) {
    this.record = record;
    this.decider = decider;
    this.states = [decider.initial];
    const accepted = recordedCommands(record.events).map(({ first, events }): LoggedCommand => {
      const version = events.at(-1)?.seq ?? 0;
      return { first, answer: { kind: 'accepted', version, events: events.map(({ type }) => type) } };
    });
    const refused = record.attempts.map((first): LoggedCommand => ({
      first,
      answer: { kind: 'refused', refusals: (first.data as { readonly refusals: [] }).refusals },
    }));
    this.commands = [...accepted, ...refused];
    for (const command of this.commands) this.byId.set(command.first.commandId, command);
  }

  get version(): number {
    return this.record.events.length;
  }

  /** The state after the event of this version. */
  state(version: number): AnyState {
    while (this.states.length <= version) {
      const event = this.record.events[this.states.length - 1];
      const last = this.states.at(-1) ?? this.decider.initial;
      if (event === undefined) return last;
      this.states.push(this.decider.evolve(last, event));
    }
    return this.states[version] ?? this.decider.initial;
  }

  event(seq: number): RecordedEvent | undefined {
    return this.record.events[seq - 1];
  }

  /** The command on record that came in as this envelope; what was not genuine is on record under an id of its own. */
  ofEnvelope(envelope: Envelope): LoggedCommand | undefined {
    const known = this.byId.get(envelope.commandId);
    if (known !== undefined && isSame(known.first.envelope, envelope)) return known;
    return this.commands.find(({ first }) => isSame(first.envelope, envelope)) ?? known;
  }

  /** The attempt that something which was no envelope has left. */
  ofAnything(raw: Json | undefined, taken: ReadonlySet<LoggedCommand>): LoggedCommand | undefined {
    const text = excerpt(raw);
    return this.commands.find(
      (command) =>
        command.first.envelope === undefined && command.first.origin === text && !taken.has(command),
    );
  }
}

const isSame = (recorded: unknown, asked: unknown): boolean =>
  recorded !== undefined && firstDifference(recorded, asked) === null;
