import type { Refusal } from '../../refusal.js';
import type { EntrySnapshot, OpeningContext } from '../context.js';
import type { OpeningSettings } from '../opening-settings.js';
import { refusal } from '../refusals.js';

/** Whether what is asked for is data that is opened on application: by its 公开方式, or as a plan has opened it. */
export function entryProblems(code: string, { entry, plan }: OpeningContext): readonly (Refusal | false)[] {
  if (entry?.code !== code) return [refusal('entry-not-in-force', { entry: code })];
  const isOffered = entry.openness === 'on-application' || plan?.access === 'on-application';
  return [
    entry.classified !== 'none' && refusal('entry-secret', { entry: entry.title }),
    !isOffered && refusal('entry-not-on-application', { entry: entry.title }, 'A14'),
  ];
}

/** A13: what is sensitive is desensitised first, and read for secrets where the setting asks for it. */
export function treatmentProblems(
  { title, sensitive }: EntrySnapshot,
  { plan }: OpeningContext,
  { secrecyReview }: OpeningSettings,
): readonly (Refusal | false)[] {
  if (!sensitive) return [];
  const isUnread = secrecyReview && (plan?.reviewedOn ?? null) === null;
  return [
    (plan?.desensitisedOn ?? null) === null && refusal('not-desensitised', { title }, 'A13'),
    isUnread && refusal('not-reviewed', { title }, 'setting:secrecyReview'),
  ];
}
