import type { HefuConnection } from '../../client/connection.js';

/** What every page works with. */
export interface PageParts {
  readonly hefu: HefuConnection;
  readonly isDemo: () => Promise<boolean>;
  /** Whether people sign in with the city's own sign-in. */
  readonly provider: object | null;
}
