import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { newEnvelope } from '../../client/new-envelope.js';
import type { HefuConnection } from '../../client/connection.js';
import type { CaseProcess } from '../../domain/case-process.js';
import type { Command, DomainEvent } from '../../domain/decider.js';
import type { Deadline } from '../../domain/deadline.js';
import type { Json } from '../../domain/json.js';
import type { RecordEntry, RecordRequest } from '../../domain/recording.js';
import { decideArrival, decidePassing } from '../../workflows/arrival.js';

/** Something somebody orders. */
export interface Step {
  readonly user: string;
  readonly department: string;
  readonly role: string;
  readonly type: string;
  readonly data?: { readonly [key: string]: Json };
  readonly context?: { readonly [key: string]: Json };
}

/**
 * A case as `workflows/drive.ts` lives it, without the waiting: signed commands are decided, deadlines pass at their own
 * moments, and all of it is recorded together by the recording statement.
 */
export class LivingCase<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  readonly id: string;
  state: S;
  private readonly process: CaseProcess<S, C, E>;
  private readonly hefu: HefuConnection;
  private readonly entries: RecordEntry[] = [];
  private clock = 0;
  private version = 0;
  private earliest: { readonly state: S; readonly deadline: Deadline | undefined } | undefined;

  constructor(process: CaseProcess<S, C, E>, hefu: HefuConnection, id: string) {
    this.process = process;
    this.id = id;
    this.state = process.decider.initial;
    // What is signed is stamped with the case's own time.
    this.hefu = { ...hefu, now: () => Promise.resolve(this.clock) };
  }

  /** Time goes by until `ms`: every deadline on the way passes at its own moment, or right after what moved it. */
  passUntil(ms: number): void {
    for (;;) {
      const first = this.first();
      if (first === undefined || Date.parse(first.at) > ms) break;
      this.clock = Math.max(this.clock, Date.parse(first.at));
      this.take(decidePassing(this.desk(), { state: this.state, version: this.version }, first));
    }
    this.clock = Math.max(this.clock, ms);
  }

  async order({ user, department, role, type, data = {}, context = {} }: Step): Promise<void> {
    const session = {
      actor: { user, department, roles: [role] },
      principal: { method: 'demo', subject: user, session: 'demo' },
    };
    const commandId = `${this.id}/${this.entries.length}`;
    const raw = await newEnvelope(this.hefu, session, { id: this.id, type, data, context, commandId });
    this.take(decideArrival(this.desk(), this.state, { commandId, raw, distrust: null }));
  }

  get over(): boolean {
    return this.process.decider.finished(this.state);
  }

  recording(): RecordRequest {
    return {
      stream: `${this.process.category}/${this.id}`,
      version: 0,
      entries: this.entries,
      view: this.process.decider.view(this.state),
      nextDeadline: this.first()?.at ?? null,
    };
  }

  private desk(): Parameters<typeof decideArrival<S, C, E>>[0] {
    const now = { at: shanghaiInstant(this.clock), ms: this.clock };
    return { caseId: this.id, decider: this.process.decider, now };
  }

  private take({ entry, state }: { readonly entry: RecordEntry; readonly state: S }): void {
    this.entries.push(entry);
    this.version += entry.events.length;
    this.state = state;
  }

  private first(): Deadline | undefined {
    if (this.earliest?.state !== this.state)
      this.earliest = { state: this.state, deadline: this.process.decider.deadlines(this.state)[0] };
    return this.earliest.deadline;
  }
}
