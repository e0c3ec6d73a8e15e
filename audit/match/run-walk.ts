import type { Json } from '../../domain/json.js';
import type { RecordOutcome } from '../../domain/recording.js';
import type { HistoryEvent, RunHistory } from './history.js';
import { at, attributesOf, firstPayload, textAt } from './history.js';
import { outcomeOfActivity, outcomeOfMarker, type SaidOutcome } from './said-outcome.js';
import { ShownAttributes } from './shown-attributes.js';
import type { HistoryPlace } from './tally-findings.js';
import type { Tally } from './tally.js';
import { WalkedActivities } from './walked-activities.js';
import { WalkedTimers } from './walked-timers.js';

/** One run's history, event by event, beside the state the log folds to at each moment. */
export class RunWalk {
  /** No event that ends it: the case goes on. */
  isOpen = true;
  private readonly tally: Tally;
  private readonly run: RunHistory;
  private readonly before: RunWalk | undefined;
  private readonly timers: WalkedTimers;
  private readonly shown: ShownAttributes;
  private readonly activities: WalkedActivities;
  private version = 0;
  private nowMs = 0;
  /** A task was completed, and what it left behind has not been looked at yet. */
  private unsettled = false;

  constructor(tally: Tally, run: RunHistory, before: RunWalk | undefined) {
    this.tally = tally;
    this.run = run;
    this.before = before;
    this.timers = new WalkedTimers(tally.process, tally.findings);
    this.shown = new ShownAttributes(tally.process, tally.findings);
    this.activities = new WalkedActivities(tally);
  }

  go(): void {
    for (const event of this.run.events) this.step(event);
    const last = this.run.events.at(-1);
    if (last !== undefined && this.isOpen) this.settle(this.placeOf(last));
  }

  private placeOf({ eventId }: HistoryEvent): HistoryPlace {
    return { runId: this.run.runId, eventId };
  }

  private step(event: HistoryEvent): void {
    const { tallied, log } = this.tally;
    const place = this.placeOf(event);
    const attributes = attributesOf(event);
    switch (event.eventType.replace('EVENT_TYPE_', '')) {
      case 'WORKFLOW_EXECUTION_STARTED':
        this.begin(event, place);
        break;
      case 'WORKFLOW_TASK_SCHEDULED':
        this.settle(place);
        break;
      case 'WORKFLOW_TASK_COMPLETED':
        this.unsettled = true;
        break;
      case 'WORKFLOW_TASK_STARTED':
        this.tick(Date.parse(event.eventTime));
        break;
      case 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED': {
        const asked = firstPayload(attributes, 'acceptedRequest', 'input', 'args');
        tallied.ask(asked, place, textAt(attributes, 'protocolInstanceId'));
        break;
      }
      case 'WORKFLOW_EXECUTION_SIGNALED':
        if (textAt(attributes, 'signalName') === 'command')
          tallied.ask(firstPayload(attributes, 'input'), place);
        break;
      case 'WORKFLOW_EXECUTION_UPDATE_COMPLETED':
        tallied.answered(
          textAt(attributes, 'meta', 'updateId'),
          firstPayload(attributes, 'outcome', 'success'),
          place,
        );
        break;
      case 'MARKER_RECORDED':
        this.told(outcomeOfMarker(event), place);
        break;
      case 'ACTIVITY_TASK_SCHEDULED':
        this.activities.scheduled(event, this.version, place);
        break;
      case 'ACTIVITY_TASK_COMPLETED':
        // What it recorded is news to the case in its next task only; until then the case shows what it knew.
        this.settle(place);
        if (this.activities.isRecording(event)) this.told(outcomeOfActivity(event), place);
        break;
      case 'TIMER_STARTED':
        this.timers.started(event, log.state(this.version), this.version, this.nowMs, place);
        break;
      case 'TIMER_FIRED':
        this.timers.fired(event);
        break;
      case 'TIMER_CANCELED':
        this.timers.ended(event);
        break;
      case 'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES':
        this.shown.changed(event, log.state(this.version), this.version, place);
        break;
      case 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW':
        this.isOpen = false;
        this.carried(firstPayload(attributes, 'input'), place);
        break;
      case 'WORKFLOW_EXECUTION_COMPLETED':
        this.isOpen = false;
        this.ended(place);
        break;
      case 'WORKFLOW_EXECUTION_TERMINATED':
      case 'WORKFLOW_EXECUTION_FAILED':
      case 'WORKFLOW_EXECUTION_CANCELED':
      case 'WORKFLOW_EXECUTION_TIMED_OUT':
        // Another run goes on from the log; what this one had not recorded, nobody was told of.
        this.isOpen = false;
        break;
      default:
        break;
    }
  }

  private tick(ms: number): void {
    this.nowMs = ms;
    this.tally.tallied.moment(this.run.runId, ms);
  }

  private begin(event: HistoryEvent, place: HistoryPlace): void {
    const { findings, keys, log } = this.tally;
    const input = firstPayload(attributesOf(event), 'input');
    const id = log.record.stream.slice(log.record.stream.indexOf('/') + 1);
    findings.compare(0, 'started-otherwise', 'input.id', id, at(input, 'id'), place);
    for (const [keyId, key] of Object.entries(at(input, 'keys') ?? {})) {
      if (keys.get(keyId) !== key)
        findings.add(
          0,
          'trusts-foreign-key',
          `input.keys.${keyId}`,
          keys.get(keyId) ?? null,
          String(key),
          place,
        );
    }
    this.shown.begin(event);
    if (at(input, 'carried') === undefined) return;
    this.carried(input, place);
    this.version = Number(at(input, 'carried', 'version'));
    if (this.before !== undefined && this.before.version !== this.version)
      findings.add(this.version, 'run-missing', 'carried.version', this.before.version, this.version, place);
    for (const question of asList(at(input, 'carried', 'questions')))
      if (this.before === undefined) this.tally.tallied.ask(at(question, 'raw') as Json, place);
  }

  /** What one run hands to the next is what the log folds to. */
  private carried(input: Json | undefined, place: HistoryPlace): void {
    const { findings, log } = this.tally;
    const version = Number(at(input, 'carried', 'version'));
    if (version > log.version) {
      findings.add(version, 'beyond-log', 'carried.version', log.version, version, place);
      return;
    }
    const state = at(input, 'carried', 'state');
    findings.compare(version, 'carried-state-differs', 'state', log.state(version), state, place);
  }

  private told(said: SaidOutcome | null, place: HistoryPlace): void {
    if (said === null) return;
    if (said.atMs !== null) this.tick(Math.max(this.nowMs, said.atMs));
    const { outcome } = said;
    const version =
      outcome.kind === 'recorded' ? outcome.version : (outcome.missed.at(-1)?.seq ?? this.version);
    const { findings, log, tallied } = this.tally;
    if (version < this.version)
      findings.add(version, 'version-goes-back', 'outcome.version', this.version, version, place);
    if (version > log.version) {
      findings.add(version, 'beyond-log', 'outcome.version', log.version, version, place);
      return;
    }
    if (outcome.kind === 'behind') this.missed(outcome, place);
    else {
      this.activities.toldOutside(outcome.outside);
      for (let seq = this.version + 1; seq <= version; seq += 1) this.recordedHere(seq, place);
    }
    tallied.tell(this.version + 1, version);
    this.version = version;
  }

  private recordedHere(seq: number, place: HistoryPlace): void {
    const runId = this.tally.log.event(seq)?.runId ?? null;
    if (runId !== this.run.runId)
      this.tally.findings.add(
        seq,
        'recorded-by-another-run',
        'workflow_run_id',
        runId,
        this.run.runId,
        place,
      );
  }

  /** Events that another run, or an earlier try, had recorded: the case was told of them word for word. */
  private missed(
    { missed, answers }: RecordOutcome & { readonly kind: 'behind' },
    place: HistoryPlace,
  ): void {
    const { findings, log, tallied } = this.tally;
    tallied.toldOf({ events: missed.map(({ commandId }) => commandId), answers: Object.keys(answers) });
    for (const told of missed) {
      const event = log.event(told.seq);
      for (const field of ['type', 'commandId', 'rule', 'at', 'data'] as const)
        findings.compare(told.seq, 'told-otherwise', field, event?.[field] ?? null, told[field], place);
    }
  }

  /** Once after each task: before its first one a run has set nothing up. */
  private settle(place: HistoryPlace): void {
    if (!this.unsettled) return;
    this.unsettled = false;
    const { log } = this.tally;
    const state = log.state(this.version);
    this.timers.between(state, this.version, this.nowMs, place);
    this.shown.between(state, this.version, place);
  }

  private ended(place: HistoryPlace): void {
    const { log, findings, process } = this.tally;
    const state = log.state(this.version);
    if (this.version > 0 && !process.decider.finished(state))
      findings.add(this.version, 'ended-unfinished', 'status', state.status, null, place);
    // What was refused at its start left no case; a later run may begin it. Its own events are that run's.
    const neverBegan = this.version === 0 && log.event(1)?.runId !== this.run.runId;
    if (log.version > this.version && !neverBegan)
      findings.add(this.version + 1, 'recorded-after-end', 'seq', log.version, this.version, place);
    this.activities.ended(place);
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
