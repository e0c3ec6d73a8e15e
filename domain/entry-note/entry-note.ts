import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Words } from '../words.js';

/** What has become of an entry since others came to rely on it, that they cannot pass over. */
export type EntryHindrance = 'secret' | 'retired' | 'not-shared' | 'not-on-application';

/** What the case was told of its entry, and what was said about it since. */
export interface EntryNote {
  /** Null: what stood in the way does not any more. */
  readonly hindrance: EntryHindrance | null;
  /** YYYY-MM-DD */
  readonly on: string;
  /** What the provider has done about it; empty: nothing yet. */
  readonly settled: string;
}

export interface EntryNoteData {
  /** Null: nothing stands in the way any more. `version` of the entry's stream; 0: not in force. */
  readonly EntryNoted: { readonly hindrance: EntryHindrance | null; readonly version: number };
  readonly EntrySettled: { readonly reason: string };
}

/** Whether the entry as it stands says something else than the case was told last. */
export function isNews(note: EntryNote | undefined, hindrance: EntryHindrance | null): boolean {
  return (note?.hindrance ?? null) !== hindrance;
}

export function afterNoted({ hindrance }: EntryNoteData['EntryNoted'], at: string): EntryNote {
  return { hindrance, on: shanghaiDate(at), settled: '' };
}

/** Something has to be looked at: the entry is not what it was, and nobody has said what was done about it. */
export const isToCheck = (note: EntryNote | undefined): note is EntryNote =>
  note !== undefined && note.hindrance !== null && note.settled === '';

/** How it is said, in both languages. */
export const hindranceWords: { readonly [H in EntryHindrance]: Words } = {
  secret: ['目录已标为涉密', 'The entry is classified now'],
  retired: ['目录已撤出', 'The entry is withdrawn from the catalogue'],
  'not-shared': ['目录已改为不予共享', 'The entry is not shared any more'],
  'not-on-application': ['目录不再依申请公开', 'The entry is not open on application any more'],
};
