import { isNews, isToCheck, type EntryHindrance } from '../../entry-note/entry-note.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import type { ResourceSnapshot } from '../context.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';

/** What of the entry, as it stands, does not let it be shared; null: nothing. */
export function sharingHindrance({ retired, classified, ...entry }: ResourceSnapshot): EntryHindrance | null {
  if (classified !== 'none') return 'secret';
  if (retired) return 'retired';
  return entry.class === 'not-shared' ? 'not-shared' : null;
}

/** The entry is not what it was when it was asked for: both sides and the commission are told, and it waits on desks. */
export function noteEntry(state: ShareRequestCase, command: CommandOf<'NoteEntry'>): Ruling {
  const { resource } = command.context;
  if (resource?.code !== state.resource.code) return ruling([refusal('nothing-noted')], () => []);
  const hindrance = sharingHindrance(resource);
  return ruling([!isNews(state.entryNote, hindrance) && refusal('nothing-noted')], () => [
    happened(command, 'EntryNoted', 'engine', { hindrance, version: resource.version }),
  ]);
}

/** What was done about it, in the words of whoever decides for the provider. */
export function settleEntry(state: ShareRequestCase, command: CommandOf<'SettleEntry'>): Ruling {
  const { entryNote } = state;
  const reason = command.data.reason?.trim() ?? '';
  const isOpen = isToCheck(entryNote);
  return ruling(
    [!isOpen && refusal('nothing-to-settle'), isBlank(reason) && refusal('reason-missing')],
    () => [happened(command, 'EntrySettled', 'engine', { reason })],
  );
}

/** What has become secret is outside of this system, whatever was asked for before (B, article 3). */
export function secretNow({ entryNote }: ShareRequestCase): readonly Refusal[] {
  return entryNote?.hindrance === 'secret' ? [refusal('classified-resource')] : [];
}
