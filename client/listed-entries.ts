import type { ListedEntry } from '../domain/catalogue-overlap/listed-entry.js';
import { allEntries } from './all-entries.js';
import type { HefuConnection } from './connection.js';

/** Every entry in force, as far as names are compared. */
export async function listedEntries(hefu: HefuConnection): Promise<readonly ListedEntry[]> {
  const entries: ListedEntry[] = [];
  for await (const { code, content } of allEntries(hefu)) {
    const { title, provider, class: sharing, classified } = content;
    const items = content.items.map(({ code: item, name }) => ({ code: item, name }));
    entries.push({ code, title, provider, class: sharing, classified, items });
  }
  return entries;
}
