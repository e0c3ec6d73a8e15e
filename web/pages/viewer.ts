import type { Session } from '../../client/session.js';

/** Who looks at a page, with what every page says of them. */
export interface Viewer {
  readonly session: Session;
  readonly name: string;
  readonly departmentName: string;
  /** How many things wait for them. */
  readonly waiting: number;
  readonly isDemo: boolean;
  /** 大字版 */
  readonly large: boolean;
  /** The page they look at, to come back to. */
  readonly path: string;
}
