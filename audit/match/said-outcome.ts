import type { RecordOutcome } from '../../domain/recording.js';
import type { HistoryEvent } from './history.js';
import { at, attributesOf, firstPayload, textAt } from './history.js';

/** What a recording activity told its case. */
export interface SaidOutcome {
  readonly outcome: RecordOutcome;
  /** Epoch milliseconds of the case's clock when it was told, where the history says so (a local activity). */
  readonly atMs: number | null;
}

/** The result of a local `record` activity, as its marker has it; null when it is another marker, or one that failed. */
export function outcomeOfMarker(event: HistoryEvent): SaidOutcome | null {
  const attributes = attributesOf(event);
  if (textAt(attributes, 'markerName') !== 'core_local_activity') return null;
  const data = firstPayload(attributes, 'details', 'data');
  if (textAt(data, 'activity_type') !== 'record') return null;
  const outcome = asOutcome(firstPayload(attributes, 'details', 'result'));
  if (outcome === null) return null;
  const [seconds, nanos] = [at(data, 'complete_time', 'seconds'), at(data, 'complete_time', 'nanos')];
  const atMs = Number(seconds) * 1000 + Math.floor(Number(nanos) / 1_000_000);
  return { outcome, atMs: Number.isFinite(atMs) ? atMs : null };
}

/** The result of an ordinary `record` activity. */
export function outcomeOfActivity(event: HistoryEvent): SaidOutcome | null {
  const outcome = asOutcome(firstPayload(attributesOf(event), 'result'));
  return outcome === null ? null : { outcome, atMs: null };
}

function asOutcome(value: unknown): RecordOutcome | null {
  const kind = textAt(value, 'kind');
  return kind === 'recorded' || kind === 'behind' ? (value as RecordOutcome) : null;
}
