import type { Refusal } from '../../refusal.js';
import { changedFields, pickFields } from '../changed-fields.js';
import type { CatalogueCommandOf } from '../commands.js';
import { entryDefects } from '../entry-defects.js';
import { catalogueRefusal } from '../refusals.js';
import { catalogueRule } from '../rule-in-force.js';
import type { KnownEntryState } from '../state.js';
import { entryEvent, entryRuling, type CatalogueRuling } from './ruling.js';

/** B4, B5: the authority has reviewed; from here on others see it. Nobody publishes what they sent themselves. */
export function publishEntry(
  state: KnownEntryState,
  command: CatalogueCommandOf<'PublishEntry'>,
): CatalogueRuling {
  if (!('submission' in state)) return nothingSubmitted();
  const { submission, content } = state;
  const { at, actor } = command.meta;
  const own: readonly Refusal[] =
    submission.by === actor.user
      ? [{ ...catalogueRefusal('catalogue-own-submission'), forbidden: true }]
      : [];
  const rule = catalogueRule(submission.kind === 'publication' ? 'review' : 'review-change', at);
  if (submission.kind === 'retirement') {
    return entryRuling(own, () =>
      entryEvent(command, 'EntryRetired', rule, { reason: submission.reason ?? '' }),
    );
  }
  const { kind } = submission;
  const fields = changedFields(content, submission.content);
  // The law may have come into force between the sending and the review.
  return entryRuling([...own, ...entryDefects(submission.content, at)], () =>
    entryEvent(command, 'EntryPublished', rule, {
      kind,
      changes: pickFields(submission.content, fields),
      was: pickFields(content, fields),
      note: command.data.note.trim(),
    }),
  );
}

/** The authority sends it back, with the reason: the entry stays as it was before. */
export function returnEntry(
  state: KnownEntryState,
  command: CatalogueCommandOf<'ReturnEntry'>,
): CatalogueRuling {
  if (!('submission' in state)) return nothingSubmitted();
  const { kind } = state.submission;
  const reason = command.data.reason.trim();
  const rule = catalogueRule(kind === 'publication' ? 'review' : 'review-change', command.meta.at);
  return entryRuling(reasonMissing(reason), () =>
    entryEvent(command, 'EntryReturned', rule, { kind, reason }),
  );
}

/** The department takes back what it sent. */
export function withdrawSubmission(
  state: KnownEntryState,
  command: CatalogueCommandOf<'WithdrawSubmission'>,
): CatalogueRuling {
  if (!('submission' in state)) return nothingSubmitted();
  const { kind } = state.submission;
  const reason = command.data.reason.trim();
  return entryRuling(reasonMissing(reason), () =>
    entryEvent(command, 'SubmissionWithdrawn', 'engine', { kind, reason }),
  );
}

/**
 * A revision or a withdrawal that was sent back, and that nobody wants any more, is given up with its reason. A draft that
 * was never in force is withdrawn instead.
 */
export function abandonRevision(
  state: KnownEntryState,
  command: CatalogueCommandOf<'AbandonRevision'>,
): CatalogueRuling {
  const returned = 'returned' in state ? state.returned : null;
  if (returned === null)
    return { kind: 'refused', refusals: [catalogueRefusal('catalogue-nothing-returned')] };
  const reason = command.data.reason.trim();
  return entryRuling(reasonMissing(reason), () =>
    entryEvent(command, 'RevisionAbandoned', 'engine', { kind: returned.kind, reason }),
  );
}

/** Withdrawing an entry is a change: a published one goes to the authority first, unless the authority itself does it (B5). */
export function retireEntry(
  state: KnownEntryState,
  command: CatalogueCommandOf<'RetireEntry'>,
): CatalogueRuling {
  const { at, actor } = command.meta;
  const reason = command.data.reason.trim();
  const rule = catalogueRule('change', at);
  return entryRuling(reasonMissing(reason), () =>
    state.status === 'published' && !actor.roles.includes('commission')
      ? entryEvent(command, 'EntrySubmitted', rule, {
          kind: 'retirement',
          changes: {},
          was: {},
          source: 'person',
          reason,
          findings: [],
        })
      : entryEvent(command, 'EntryRetired', rule, { reason }),
  );
}

function nothingSubmitted(): CatalogueRuling {
  return { kind: 'refused', refusals: [catalogueRefusal('catalogue-nothing-submitted')] };
}

function reasonMissing(reason: string): readonly Refusal[] {
  return reason === '' ? [catalogueRefusal('catalogue-reason-missing')] : [];
}
