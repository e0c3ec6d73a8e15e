import type { HefuConnection } from '../../client/connection.js';

/** What every page works with. */
export interface PageParts {
  readonly hefu: HefuConnection;
  readonly isDemo: () => Promise<boolean>;
}
