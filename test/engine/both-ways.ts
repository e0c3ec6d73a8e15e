import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { HefuConnection } from '../../client/connection.js';
import { sendCommand } from '../../client/send-command.js';
import type { Command, Decider, DomainEvent } from '../../domain/decider.js';
import type { Envelope } from '../../domain/envelope.js';
import { afterCommand, afterTime, newCase, type LiveCase } from '../../domain/live-case.js';
import type { Refusal } from '../../domain/refusal.js';
import { readStream } from '../../store/read-stream.js';

/** One case lived twice: by the decider alone in memory, and on Temporal, from the same signed envelopes. */
export class BothWays<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  readonly stream: string;
  private readonly hefu: HefuConnection;
  private readonly decider: Decider<S, C, E>;
  private memory: LiveCase<S, E>;

  constructor(hefu: HefuConnection, decider: Decider<S, C, E>, stream: string) {
    this.hefu = hefu;
    this.decider = decider;
    this.stream = stream;
    this.memory = newCase(decider, stream.slice(stream.indexOf('/') + 1));
  }

  /** Memory follows a command that Temporal has had already: the start. */
  follow(envelope: Envelope): void {
    this.memory = afterTime(this.decider, this.memory, envelope.receivedAt);
    this.memory = afterCommand(this.decider, this.memory, this.commandOf(envelope));
  }

  /** Gives both the command; what each says. A case that has ended answers no more: null. */
  async give(
    envelope: Envelope,
  ): Promise<{ readonly temporal: readonly Refusal[] | null; readonly memory: readonly Refusal[] }> {
    const answer = await sendCommand(this.hefu, this.stream, envelope);
    this.follow(envelope);
    const temporal = answer === null ? null : answer.kind === 'refused' ? answer.refusals : [];
    return { temporal, memory: this.memory.refusals };
  }

  /** The events of both up to an instant, to be compared. */
  async events(
    until: string,
  ): Promise<{ readonly log: readonly object[]; readonly memory: readonly object[] }> {
    const log = await readStream(this.hefu.pool, this.stream);
    const { events } = afterTime(this.decider, this.memory, until);
    return { log: log.map(comparable), memory: events.map(comparable) };
  }

  private commandOf({ type, data, context, actor, receivedAt, commandId, case: caseId }: Envelope): C {
    const meta = { commandId, caseId, at: receivedAt, actor };
    return { type, data, context: context ?? {}, meta } as unknown as C;
  }
}

/** The instant of a command is signed; that of the engine's own is when its timer came, to the day. */
function comparable({
  type,
  rule,
  data,
  actor,
  at,
}: Pick<DomainEvent, 'type' | 'rule' | 'data' | 'actor' | 'at'>): object {
  return { type, rule, data, actor, at: actor.user === 'engine' ? shanghaiDate(at) : at };
}
