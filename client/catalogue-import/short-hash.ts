import { hash } from 'node:crypto';

/** The first `digits` hex digits of SHA-256 over the parts; parts are parted so that none can run into the next. */
export function shortHash(parts: readonly string[], digits: number): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, digits);
}
