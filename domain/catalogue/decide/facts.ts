import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CatalogueCommandOf } from '../commands.js';
import { catalogueRefusal } from '../refusals.js';
import { catalogueRule } from '../rule-in-force.js';
import type { KnownEntryState } from '../state.js';
import { entryEvent, entryRuling, type CatalogueRuling } from './ruling.js';

/** A16: the provider states that the data was updated. A fact beside the content, so that no old file takes it back. */
export function recordUpdate(
  state: KnownEntryState,
  command: CatalogueCommandOf<'RecordUpdate'>,
): CatalogueRuling {
  const { updatedOn, note } = command.data;
  const { at } = command.meta;
  const before = state.lastUpdate?.on ?? null;
  const older =
    before !== null && updatedOn < before ? [catalogueRefusal('fact-older', chineseDate(before))] : [];
  return entryRuling([...inFuture(updatedOn, at), ...older], () =>
    entryEvent(command, 'UpdateRecorded', catalogueRule('fresh', at), { updatedOn, note: note.trim() }),
  );
}

/** A16: an interface or application was tried, and works or does not. Nothing is called from here. */
export function recordService(
  state: KnownEntryState,
  command: CatalogueCommandOf<'RecordService'>,
): CatalogueRuling {
  const { checkedOn, effective, note } = command.data;
  const { at } = command.meta;
  const before = state.service?.checkedOn ?? null;
  const older =
    before !== null && checkedOn < before ? [catalogueRefusal('fact-older', chineseDate(before))] : [];
  return entryRuling([...inFuture(checkedOn, at), ...older], () =>
    entryEvent(command, 'ServiceRecorded', catalogueRule('fresh', at), {
      checkedOn,
      effective,
      note: note.trim(),
    }),
  );
}

function inFuture(day: string, at: string): readonly Refusal[] {
  return day > shanghaiDate(at) ? [catalogueRefusal('fact-in-future', chineseDate(day))] : [];
}
