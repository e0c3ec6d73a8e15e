import { auditedCategories } from '../audit/deciders.js';
import { discrepanciesLimit, type Discrepancy } from '../audit/discrepancy.js';
import { refoldStream } from '../audit/match/refold-stream.js';
import { eachStreamRecord } from '../store/each-stream-record.js';
import { readStreamRecords } from '../store/stream-record.js';
import type { HefuConnection } from './connection.js';

export interface RefoldReport {
  readonly streams: number;
  readonly events: number;
  /** At most 1,000, see `discrepanciesTotal`. */
  readonly discrepancies: readonly Discrepancy[];
  readonly discrepanciesTotal: number;
}

/** Whether everything that is shown is what the record folds to: stream by stream, each in a moment of its own. */
export async function refoldLog(hefu: HefuConnection): Promise<RefoldReport> {
  const sum = { streams: 0, events: 0, discrepanciesTotal: 0 };
  const discrepancies: Discrepancy[] = [];
  for (const [category, { projected }] of Object.entries(auditedCategories)) {
    if (projected === undefined) continue;
    for await (const read of eachStreamRecord(hefu.pool, category)) {
      let found = await refoldStream(hefu.pool, read);
      if (found.length > 0) {
        // Read while it was being written: what stands now is held against what is recorded now.
        const [again] = await readStreamRecords(hefu.pool, [read.stream]);
        found = again === undefined ? found : await refoldStream(hefu.pool, again);
      }
      sum.streams += 1;
      sum.events += read.events.length;
      sum.discrepanciesTotal += found.length;
      discrepancies.push(...found.slice(0, discrepanciesLimit - discrepancies.length));
    }
  }
  return { ...sum, discrepancies };
}
