import type { AnyProcess } from '../any-decider.js';
import type { CaseLog } from './case-log.js';
import type { TallyFindings } from './tally-findings.js';
import type { TalliedCommands } from './tallied-commands.js';

/** Both halves of a case, and what does not match so far. */
export interface Tally {
  readonly process: AnyProcess;
  readonly log: CaseLog;
  readonly findings: TallyFindings;
  readonly tallied: TalliedCommands;
  /** Registered gateway keys, base64 by id. */
  readonly keys: ReadonlyMap<string, string>;
}
