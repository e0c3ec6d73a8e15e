import type { Json } from '../json.js';
import { isToCheck, type EntryNote } from './entry-note.js';

/** What a case shows of what has become of its entry; nothing while it is what it was. `open`: somebody has to look at it. */
export function noteView(note: EntryNote | undefined, isOpen: boolean): { readonly entryNote?: Json } {
  return note === undefined ? {} : { entryNote: { ...note, open: isOpen && isToCheck(note) } };
}
