import { endOfDay, shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Deadline } from '../deadline.js';
import { settledDate } from '../obligation/count-days.js';
import { MORNING, obligationMoments } from '../obligation/obligation-moments.js';
import type { ShareRequestCase, ShareRequestState } from './state.js';

/** Every moment at which the case must act by itself, earliest first. The workflow keeps one timer, for the first. */
export function deadlines(state: ShareRequestState): readonly Deadline[] {
  if (state.status === 'none' || state.status === 'withdrawn' || state.status === 'closed') return [];
  const all = [
    ...paperReminders(state),
    ...obligations(state),
    ...grace(state),
    ...named('close', closesAt(state)),
    ...named('valid-until', expiresAt(state)),
  ];
  return all
    .map(({ name, at }) => ({ name, at }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.name < b.name ? -1 : 1));
}

/** A2: reminders that the written application is missing, while it is. */
export function paperReminders(
  state: ShareRequestCase,
): readonly (Deadline & { readonly workingDays: number })[] {
  if (state.status !== 'submitted') return [];
  const { calendar, submittedOn, settings, paperReminders: done } = state;
  const last = done.at(-1) ?? 0;
  return settings.missingPaperWorkingDays
    .filter((workingDays) => workingDays > last)
    .map((workingDays) => ({
      name: `paper/remind-${workingDays}`,
      at: settledDate(calendar, submittedOn, workingDays) + MORNING,
      workingDays,
    }));
}

/** Instant at which an answered or misdirected case that nobody closes is closed by the engine; null: never. */
export function closesAt(state: ShareRequestCase): string | null {
  const ended = state.status === 'refused' || state.status === 'misdirected';
  const { closeAfterWorkingDays } = state.settings;
  if (!ended || closeAfterWorkingDays === 0) return null;
  return settledDate(state.calendar, shanghaiDate(state.statusSince), closeAfterWorkingDays) + MORNING;
}

function obligations(state: ShareRequestCase): readonly Deadline[] {
  const { calendar, settings } = state;
  if (calendar === null) return [];
  return [state.answerDue, state.deliveryDue].flatMap((due) =>
    due === null ? [] : obligationMoments(due, settings, calendar),
  );
}

function grace({ answer }: ShareRequestCase): readonly Deadline[] {
  return answer === null || answer.sentAt !== null ? [] : named('grace', answer.graceEndsAt);
}

function expiresAt(state: ShareRequestCase): string | null {
  if ((state.status !== 'delivered' && state.status !== 'in-use') || state.expired) return null;
  const validUntil = state.answer.terms.validUntil;
  return validUntil === null ? null : endOfDay(validUntil);
}

function named(name: string, at: string | null): readonly Deadline[] {
  return at === null ? [] : [{ name, at }];
}
