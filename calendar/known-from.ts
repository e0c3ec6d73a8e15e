import type { Notice } from './notice.js';

/**
 * The day from which a notice counts as known: when it was issued. Where that is not known, when it was first
 * reported, or else the first day it names: late rather than early, so that a calendar of the past does not know
 * what nobody may have known.
 */
export function knownFrom({ issuedOn, reportedOn, off, worked, year }: Notice): string {
  if (issuedOn !== null) return issuedOn;
  const named = [...off.map(({ from }) => from), ...worked].toSorted();
  return reportedOn ?? named[0] ?? `${year}-01-01`;
}
