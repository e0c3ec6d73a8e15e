import { shortHash } from './short-hash.js';

/** Administrative division of the installation (GB/T 2260: Shanghai), in front of every code made here. */
const division = '310000';
const hashDigits = 10;

/**
 * The code of an entry whose file has none: `310000-<department>-<hash of provider and title>`. `tellApart` is
 * empty for the first of a title and says what is particular for every further one.
 */
export function entryCode(provider: string, title: string, tellApart: readonly string[] = []): string {
  return `${division}-${provider}-${shortHash(['entry', provider, title, ...tellApart], hashDigits)}`;
}
