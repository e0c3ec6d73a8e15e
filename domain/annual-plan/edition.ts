import type { PlanContext } from './context.js';

/**
 * How the rules of a plan are read, where the reading has been mended since the first logs. The gateway attests the
 * edition of each command beside it, so that a running plan and whoever decides again reads an older command as it was
 * read then; one that attests none is of the first.
 *
 * 2: what must be listed since after the filing keeps the year open; a revision that says nothing of the interfaces
 * leaves them as planned, and may change them alone; on application means by interface (A14); sensitive data is treated
 * before the day it is opened (A13); an address is one of the web; what a notice names is kept in the event.
 * 3: what is open while the catalogue does not open it any more is marked, and told to whoever answers for it.
 */
export const planEdition = 3;

export function isSince({ context }: { readonly context: PlanContext }, edition: number): boolean {
  return (context.edition ?? 1) >= edition;
}
