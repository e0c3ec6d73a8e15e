import type { ShownChange } from '../../../client/shown-change.js';
import {
  causeTerms,
  commandTerms,
  deadlineTerms,
  draftTerms,
  eventTerms,
  partyTerms,
  statusTerms,
} from '../../../domain/catalogue-change/glossary.js';
import { changeEnglish as english } from '../../../domain/catalogue-change/glossary-english.js';
import { refusedAttempt, roleTerm, termIn } from '../words.js';

export const changeStatusTerm = (status: string): string => termIn(statusTerms, english.statuses, status);
export const causeTerm = (cause: string): string => termIn(causeTerms, english.causes, cause);
export const changeCommandTerm = (type: string): string => termIn(commandTerms, english.commands, type);
export const changePartyTerm = (party: string): string => termIn(partyTerms, english.parties, party);
export const changeDraftTerm = (kind: string): string => termIn(draftTerms, english.drafts, kind);
export const changeDeadlineTerm = (name: string): string =>
  termIn(deadlineTerms, english.deadlines, name.split('/')[0] ?? '');
/** A refused attempt stands among the events as one of its own type. */
export const changeEventTerm = (type: string): string =>
  type === 'CommandRefused' ? refusedAttempt() : termIn(eventTerms, english.events, type);

/** 市公安局 联络员（协调员）; what lies with the authority lies with whoever has that office. */
export function changeHolder({ heldBy, providerName }: ShownChange): string {
  if (heldBy === null) return '—';
  return heldBy.department === '' ? roleTerm(heldBy.role) : `${providerName} ${roleTerm(heldBy.role)}`;
}
