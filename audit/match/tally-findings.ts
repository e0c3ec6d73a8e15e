import type { Json } from '../../domain/json.js';
import { discrepanciesLimit, type Discrepancy } from '../discrepancy.js';
import { firstDifference } from '../first-difference.js';

/** Where in a history something was found. */
export interface HistoryPlace {
  readonly runId: string;
  readonly eventId: string;
}

/** What does not match, collected. */
export class TallyFindings {
  readonly found: Discrepancy[] = [];
  total = 0;
  private readonly stream: string;
  private readonly said = new Set<string>();

  constructor(stream: string) {
    this.stream = stream;
  }

  add(
    seq: number,
    what: string,
    field: string,
    recorded: Json,
    expected: Json,
    history?: HistoryPlace,
    stream = this.stream,
  ): void {
    this.total += 1;
    const place = history === undefined ? {} : { history };
    if (this.found.length < discrepanciesLimit)
      this.found.push({ stream, seq, what, field, recorded, expected, ...place });
  }

  /** The same as `add`, for what stays wrong from one task to the next: said once. */
  addOnce(...finding: Parameters<TallyFindings['add']>): void {
    const [, what, field, recorded, expected] = finding;
    const key = JSON.stringify([what, field, recorded, expected]);
    if (this.said.has(key)) return;
    this.said.add(key);
    this.add(...finding);
  }

  /** Compares what the log says with what the history says; names the first place where they differ. */
  compare(
    seq: number,
    what: string,
    field: string,
    recorded: unknown,
    told: unknown,
    history: HistoryPlace,
  ): void {
    const difference = firstDifference(recorded, told, field);
    if (difference !== null)
      this.add(seq, what, difference.field, difference.recorded, difference.expected, history);
  }
}
