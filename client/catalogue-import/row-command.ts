import type { CatalogueCommand } from '../../domain/catalogue/commands.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';

/** What a row orders of its entry. */
export function commandOf(
  isNew: boolean,
  content: EntryContent,
): Pick<Extract<CatalogueCommand, { type: 'RegisterEntry' | 'ReviseEntry' }>, 'type' | 'data'> {
  return isNew
    ? { type: 'RegisterEntry', data: { content, source: 'import' } }
    : { type: 'ReviseEntry', data: { content, source: 'import', reason: null } };
}
