/** A case's version as an entity tag. */
export const etagOf = (version: number): string => `"v${version}"`;

/** Whether `If-Match` allows an act on this version; without the header everything does. */
export function matches(ifMatch: string | undefined, version: number): boolean {
  if (ifMatch === undefined || ifMatch.trim() === '*') return true;
  return ifMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .includes(etagOf(version));
}
