import type { Session } from '../../client/session.js';

/** As far as is counted on every page; what is more is `99+`. */
export const mostCounted = 99;

/** 99+ */
export const countWords = (count: number): string => (count > mostCounted ? `${mostCounted}+` : `${count}`);

/** Who looks at a page, with what every page says of them. */
export interface Viewer {
  readonly session: Session;
  readonly name: string;
  readonly departmentName: string;
  /** How many things wait for them, counted to one more than is told. */
  readonly waiting: number;
  readonly isDemo: boolean;
  /** 大字版 */
  readonly large: boolean;
  /** The page they look at, to come back to. */
  readonly path: string;
}
