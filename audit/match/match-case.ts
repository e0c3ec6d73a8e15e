import type { StreamRecord } from '../../store/stream-record.js';
import type { AnyProcess } from '../any-decider.js';
import type { Discrepancy } from '../discrepancy.js';
import { CaseLog } from './case-log.js';
import type { RunHistory } from './history.js';
import { RunWalk } from './run-walk.js';
import { TallyFindings } from './tally-findings.js';
import { TalliedCommands } from './tallied-commands.js';

export interface CaseMatch {
  readonly runs: number;
  readonly historyEvents: number;
  readonly events: number;
  readonly attempts: number;
  readonly discrepancies: readonly Discrepancy[];
  readonly discrepanciesTotal: number;
  /** Whether the last run is still going on: what it has not finished may be in one half only. */
  readonly isOpen: boolean;
  /** The case has not ended, its last run has: nobody waits for its deadlines. */
  readonly isDeserted: boolean;
}

/**
 * Holds the two halves of the tally against each other, in both directions. Temporal's half: every command that came
 * in, what each recording activity told its case, every answer, timer, search attribute and hand-over to a next run.
 * The log's half: events, refusals and what `deadlines`, `searchAttributes` and `timerSummary` say of the state they fold to.
 * @param runs of the case, oldest first. @param keys registered gateway keys, base64 by id.
 */
export function matchCase(
  process: AnyProcess,
  record: StreamRecord,
  runs: readonly RunHistory[],
  keys: ReadonlyMap<string, string>,
): CaseMatch {
  const findings = new TallyFindings(record.stream);
  const log = new CaseLog(record, process.decider);
  const tallied = new TalliedCommands(log, findings, keys);
  let walk: RunWalk | undefined;
  for (const run of runs) {
    walk = new RunWalk({ process, log, findings, tallied, keys }, run, walk);
    walk.go();
  }
  const isOpen = walk?.isOpen ?? false;
  tallied.close(runs, isOpen);
  return {
    runs: runs.length,
    historyEvents: runs.reduce((sum, { events }) => sum + events.length, 0),
    events: record.events.length,
    attempts: record.attempts.length,
    discrepancies: findings.found,
    discrepanciesTotal: findings.total,
    isOpen,
    isDeserted: !isOpen && log.version > 0 && !process.decider.finished(log.state(log.version)),
  };
}
