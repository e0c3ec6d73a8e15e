import type { HefuConnection } from '../../client/connection.js';
import type { EngineUi } from '../engine-ui.js';
import type { Probe } from '../readiness.js';

/** What every page works with. */
export interface PageParts {
  readonly hefu: HefuConnection;
  /** For the log: what failed beside the answer, with the trace of the request. */
  readonly report: (error: Error, trace: string) => void;
  /** The installation is reached by TLS. */
  readonly secure: boolean;
  /** The parts that have to answer. */
  readonly probes: readonly Probe[];
  readonly engineUi?: EngineUi;
  readonly isDemo: () => Promise<boolean>;
  /** Whether people sign in with the city's own sign-in. */
  readonly provider: object | null;
}
