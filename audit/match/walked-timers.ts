import type { Deadline } from '../../domain/deadline.js';
import type { AnyProcess, AnyState } from '../any-decider.js';
import type { HistoryEvent } from './history.js';
import { attributesOf, durationMs, payload, at, textAt } from './history.js';
import type { HistoryPlace, TallyFindings } from './tally-findings.js';

interface Running {
  readonly timerId: string;
  /** Epoch milliseconds at which it fires. */
  readonly firesAt: number;
}

/** Temporal cuts summaries; ours are cut by bytes before. */
const summaryLimitBytes = 200;

/** The case's one timer as the history tells of it, held against `deadlines(state)` at each moment. */
export class WalkedTimers {
  private readonly process: AnyProcess;
  private readonly findings: TallyFindings;
  private readonly running: Running[] = [];
  /** The latest moment a timer has fired for: the task it asks for comes after it, and the case's clock with it. */
  private firedFor = 0;

  constructor(process: AnyProcess, findings: TallyFindings) {
    this.process = process;
    this.findings = findings;
  }

  /** A timer must run to the moment of the first deadline, counted from the case's own clock. */
  started(event: HistoryEvent, state: AnyState, version: number, nowMs: number, place: HistoryPlace): void {
    const attributes = attributesOf(event);
    const waitMs = durationMs(textAt(attributes, 'startToFireTimeout'));
    const first = this.process.decider.deadlines(state)[0];
    this.running.push({ timerId: textAt(attributes, 'timerId'), firesAt: nowMs + waitMs });
    if (first === undefined) {
      this.findings.add(version, 'timer-without-deadline', 'deadlines', null, seconds(waitMs), place);
      return;
    }
    const expectedMs = Math.max(1, Date.parse(first.at) - nowMs);
    if (waitMs !== expectedMs) {
      const field = `timer.${first.name}`;
      this.findings.add(version, 'timer-length-differs', field, seconds(expectedMs), seconds(waitMs), place);
    }
    const said = payload(at(event, 'userMetadata', 'summary'));
    const expected = cut(this.process.timerSummary(first.name));
    if (said !== expected)
      this.findings.add(version, 'timer-summary-differs', 'timer.summary', expected, said ?? null, place);
  }

  fired(event: HistoryEvent): void {
    const timer = this.ended(event);
    if (timer !== undefined) this.firedFor = Math.max(this.firedFor, timer.firesAt);
  }

  ended(event: HistoryEvent): Running | undefined {
    const timerId = textAt(attributesOf(event), 'timerId');
    const index = this.running.findIndex((timer) => timer.timerId === timerId);
    return index < 0 ? undefined : this.running.splice(index, 1)[0];
  }

  /** Between two tasks exactly the timer of the first deadline runs; one that is due is being dealt with. */
  between(state: AnyState, version: number, nowMs: number, place: HistoryPlace): void {
    const first = this.process.decider.deadlines(state)[0];
    if (this.running.length > 1)
      this.findings.addOnce(version, 'timers-too-many', 'timers', 1, this.running.length, place);
    const [timer] = this.running;
    if (first === undefined) {
      if (timer !== undefined)
        this.findings.addOnce(
          version,
          'timer-without-deadline',
          'deadlines',
          null,
          instant(timer.firesAt),
          place,
        );
      return;
    }
    if (timer === undefined) {
      if (Date.parse(first.at) > Math.max(nowMs, this.firedFor))
        this.findings.addOnce(version, 'timer-missing', `timer.${first.name}`, shown(first), null, place);
    } else if (timer.firesAt !== Date.parse(first.at) && Date.parse(first.at) > nowMs) {
      const field = `timer.${first.name}`;
      this.findings.addOnce(version, 'timer-differs', field, shown(first), instant(timer.firesAt), place);
    }
  }
}

const seconds = (ms: number): string => `${ms / 1000}s`;
const instant = (ms: number): string => new Date(ms).toISOString();
const shown = ({ at: moment }: Deadline): string => instant(Date.parse(moment));

function cut(text: string): string {
  let out = '';
  for (const char of text) {
    if (Buffer.byteLength(out + char) > summaryLimitBytes) break;
    out += char;
  }
  return out;
}
