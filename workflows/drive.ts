import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setCurrentDetails,
  setHandler,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Deadline } from '../domain/deadline.js';
import type { Command, DomainEvent } from '../domain/decider.js';
import { engineIds, isEnvelope } from '../domain/envelope-guard.js';
import { asJson } from '../domain/json.js';
import type { CommandAnswer, RecordEntry } from '../domain/recording.js';
import { decideArrival, decidePassing, distrusted, type Desk } from './arrival.js';
import { answerAll, holdsAgainst, withoutRepeats, type Waiting } from './batch.js';
import { Bell } from './bell.js';
import { defaultRunLimits, type CaseInput } from './case-input.js';
import type { CaseProcess } from './case-process.js';
import { DurableTimer } from './durable-timer.js';
import { record } from './effects.js';
import { commandSignal, commandUpdate, stateQuery } from './messages.js';
import { notTaken } from './not-taken.js';
import { nowMs } from './now.js';
import { showAttributes } from './search-attributes.js';
import { Unsent } from './unsent.js';

/** Commands decided and recorded in one go. */
const batchLimit = 50;

/**
 * The one shell around every case type. Handlers only take questions in; this loop decides, records, answers
 * and only then acts. One consumer, no await between deciding and recording: hence no mutex.
 */
export async function drive<S extends { readonly status: string }, C extends Command, E extends DomainEvent>(
  process: CaseProcess<S, C, E>,
  input: CaseInput,
): Promise<void> {
  // A case ends by its rules: who asks Temporal to cancel it must not stop its deadlines.
  await CancellationScope.nonCancellable(() => new CaseRun(process, input).untilFinished());
}

class CaseRun<S extends { readonly status: string }, C extends Command, E extends DomainEvent> {
  private readonly process: CaseProcess<S, C, E>;
  private readonly input: CaseInput;
  private readonly stream: string;
  private state: S;
  private version: number;
  private waiting: Waiting[];
  private readonly timer = new DurableTimer();
  private readonly bell = new Bell();
  /** Effects come after the answer. */
  private readonly unsent = new Unsent(() => {
    this.bell.ring();
  });
  private due = false;
  private earliest: { readonly state: S; readonly deadline: Deadline | undefined } | undefined;
  private received = { signals: 0, updates: 0 };

  constructor(process: CaseProcess<S, C, E>, input: CaseInput) {
    const { carried } = input;
    this.process = process;
    this.input = input;
    this.stream = `${process.category}/${input.id}`;
    // What a run carries over was this decider's own state.
    this.state = carried === undefined ? process.decider.initial : (carried.state as unknown as S);
    this.version = carried?.version ?? 0;
    this.waiting = (carried?.questions ?? []).map((question) => ({ ...question, answer: () => undefined }));
    this.handleMessages();
    if (carried === undefined) return;
    this.show();
    this.unsent.send(carried.notices);
  }

  async untilFinished(): Promise<void> {
    for (;;) {
      this.setTimer();
      // What comes in rings. Only `condition` sees the last handler answer, which matters at the end of a run.
      const ending = this.over() || this.full();
      if (ending) await condition(() => this.asked() || this.mayEnd() || this.mustContinue());
      else if (!this.asked()) await this.bell.rung();
      if (this.asked()) await this.turn();
      else if (this.mayEnd()) return;
      else if (this.mustContinue()) await this.continueAsNew();
    }
  }

  private asked(): boolean {
    return this.waiting.length > 0 || this.due;
  }

  private handleMessages(): void {
    setHandler(stateQuery, () => this.process.decider.view(this.state));
    setHandler(
      commandUpdate,
      (envelope) => {
        this.received.updates += 1;
        return this.ask(envelope);
      },
      {
        // Synchronous on purpose: an async validator never rejects.
        validator: (envelope: unknown): void => {
          if (!isEnvelope(envelope)) throw new Error('指令格式有误，请通过系统办理。');
        },
      },
    );
    setHandler(commandSignal, async (envelope) => {
      this.received.signals += 1;
      await this.ask(envelope);
    });
  }

  private ask(raw: unknown): Promise<CommandAnswer> {
    const { id: caseId, keys } = this.input;
    const distrust = distrusted({ caseId, keys, commandFields: this.process.commandFields }, raw, nowMs());
    const commandId =
      distrust === null && isEnvelope(raw) ? raw.commandId : `${engineIds.distrusted}${uuid4()}`;
    return new Promise((answer) => {
      this.waiting.push({ commandId, raw, distrust, answer });
      this.bell.ring();
    });
  }

  /** Decides on what has come in and on what time has brought, records it, answers. */
  private async turn(): Promise<void> {
    this.due = false;
    let batch = withoutRepeats(this.waiting.splice(0, batchLimit));
    for (;;) {
      const plan = this.decide(batch);
      if (plan.entries.length === 0) return;
      const { state, entries } = plan;
      const nextDeadline = this.first(state)?.at ?? null;
      const view = entries.some((entry) => entry.events.length > 0) ? this.process.decider.view(state) : null;
      const outcome = await record({
        stream: this.stream,
        version: this.version,
        entries,
        view,
        nextDeadline,
      });
      if (outcome.kind === 'recorded') {
        holdsAgainst(outcome.version, this.version, entries, this.stream);
        this.state = state;
        answerAll(batch, entries, this.version);
        this.version = outcome.version;
        this.show();
        this.unsent.send(outcome.outside);
        return;
      }
      // The log is the arbiter: another run or an earlier try of this task has been there.
      for (const { seq, ...event } of outcome.missed) {
        this.state = this.process.decider.evolve(this.state, event as unknown as E);
        this.version = seq;
      }
      const asked = batch.length;
      batch = batch.filter(({ commandId, answer }) => {
        const known = outcome.answers[commandId];
        if (known !== undefined) answer(known);
        return known === undefined;
      });
      this.show();
      // Nothing missed and nobody answered: asking again would go on for ever.
      if (outcome.missed.length === 0 && batch.length === asked)
        throw new Error(`${this.stream}: ${notTaken(this.version, entries, outcome.answers)}`);
    }
  }

  private decide(batch: readonly Waiting[]): { readonly state: S; readonly entries: readonly RecordEntry[] } {
    const ms = nowMs();
    const { decider } = this.process;
    const desk: Desk<S, C, E> = { caseId: this.input.id, decider, now: { at: shanghaiInstant(ms), ms } };
    let { state, version } = this;
    const entries: RecordEntry[] = [];
    const take = (decided: { readonly state: S; readonly entry: RecordEntry }): void => {
      state = decided.state;
      version += decided.entry.events.length;
      entries.push(decided.entry);
    };
    for (const question of batch) take(decideArrival(desk, state, question));
    // The tie: within one activation commands come before timers; then time, as often as it has come.
    for (;;) {
      const first = this.first(state);
      if (first === undefined || Date.parse(first.at) > ms) return { state, entries };
      take(decidePassing(desk, { state, version }, first));
    }
  }

  /** The earliest deadline of a state; the last one asked for is kept, since a turn asks three times. */
  private first(state: S): Deadline | undefined {
    const { decider } = this.process;
    if (this.earliest?.state !== state) this.earliest = { state, deadline: decider.deadlines(state)[0] };
    return this.earliest.deadline;
  }

  private setTimer(): void {
    const first = this.first(this.state);
    this.timer.set(first, this.process.timerSummary(first?.name ?? ''), nowMs(), () => {
      this.due = true;
      this.bell.ring();
    });
  }

  private show(): void {
    setCurrentDetails(this.process.details(this.state));
    // A case that is over is found by Temporal's own status: one event of history less.
    if (this.process.decider.finished(this.state)) return;
    showAttributes(this.process.searchAttributes(this.state));
  }

  /** Finished, or never begun: what was refused at its start leaves its attempts on record and no case. */
  private mayEnd(): boolean {
    return this.over() && this.idle() && this.unsent.ids.length === 0;
  }

  private over(): boolean {
    const { signals, updates } = this.received;
    return this.version === 0 ? signals + updates > 0 : this.process.decider.finished(this.state);
  }

  private mustContinue(): boolean {
    return this.full() && this.idle();
  }

  private full(): boolean {
    const { signals, updates } = this.input.limits ?? defaultRunLimits;
    const many = this.received.signals >= signals || this.received.updates >= updates;
    return many || workflowInfo().continueAsNewSuggested;
  }

  private idle(): boolean {
    return this.waiting.length === 0 && !this.due && allHandlersFinished();
  }

  private async continueAsNew(): Promise<never> {
    return await continueAsNew<(input: CaseInput) => Promise<void>>({
      ...this.input,
      carried: {
        state: asJson(this.state),
        version: this.version,
        questions: this.waiting.map(({ commandId, raw, distrust }) => ({ commandId, raw, distrust })),
        notices: this.unsent.ids,
      },
    });
  }
}
