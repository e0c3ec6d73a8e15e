import { hindranceWords, isNews, isToCheck, type EntryHindrance } from '../../entry-note/entry-note.js';
import type { CommandOf } from '../commands.js';
import type { EntrySnapshot } from '../context.js';
import { refusal } from '../refusals.js';
import type { OpeningCase } from '../state.js';
import { blankReason, happened, ruling, written, type Ruling } from './ruling.js';

/**
 * What of the entry, as it stands, does not let it be opened on application; null: nothing. One that a plan opened so
 * without the catalogue saying it is no worse than it was.
 */
export function openingHindrance(
  before: Pick<EntrySnapshot, 'openness'>,
  entry: EntrySnapshot | undefined,
): EntryHindrance | null {
  if (entry === undefined) return 'retired';
  if (entry.classified !== 'none') return 'secret';
  return ['on-application', before.openness].includes(entry.openness) ? null : 'not-on-application';
}

/**
 * The entry is not what it was. What is secret is outside of this system: an opening in use is suspended at once, and with
 * it every credential. For the rest no rule says what follows: those who answer for it are told, and it waits on their desks.
 */
export function noteEntry(state: OpeningCase, command: CommandOf<'NoteEntry'>): Ruling {
  const { entry } = command.context;
  const hindrance = openingHindrance(state.entry, entry);
  const isForeign = entry !== undefined && entry.code !== state.entry.code;
  return ruling([(isForeign || !isNews(state.entryNote, hindrance)) && refusal('nothing-noted')], () => [
    happened(command, 'EntryNoted', 'engine', { hindrance, version: entry?.version ?? 0 }),
    ...(hindrance === 'secret' && state.status === 'granted'
      ? [
          happened(command, 'OpeningSuspended', 'engine', {
            reason: `${hindranceWords.secret[0]}，不在本系统办理范围内，自动暂停`,
          }),
        ]
      : []),
  ]);
}

/** What was done about it, in the words of whoever decides. What is secret is not talked away. */
export function settleEntry(state: OpeningCase, command: CommandOf<'SettleEntry'>): Ruling {
  const { entryNote, entry } = state;
  const isOpen = isToCheck(entryNote);
  return ruling(
    [
      !isOpen && refusal('nothing-to-settle'),
      isOpen && entryNote.hindrance === 'secret' && refusal('entry-secret', { entry: entry.title }),
      blankReason(command.data.reason),
    ],
    () => [happened(command, 'EntrySettled', 'engine', { reason: written(command.data.reason) })],
  );
}
