import type { ShownDemand } from '../../../client/shown-demand.js';
import {
  commandTerms,
  deadlineTerms,
  eventTerms,
  outcomeTerms,
  partyTerms,
  statusTerms,
} from '../../../domain/demand/glossary.js';
import { demandEnglish as english } from '../../../domain/demand/glossary-english.js';
import { refusedAttempt, roleTerm, termIn } from '../words.js';

export const demandStatusTerm = (status: string): string => termIn(statusTerms, english.statuses, status);
export const outcomeTerm = (outcome: string): string => termIn(outcomeTerms, english.outcomes, outcome);
export const demandCommandTerm = (type: string): string => termIn(commandTerms, english.commands, type);
export const demandPartyTerm = (party: string): string => termIn(partyTerms, english.parties, party);
export const demandDeadlineTerm = (name: string): string =>
  termIn(deadlineTerms, english.deadlines, name.split('/')[0] ?? '');
/** A refused attempt stands among the events as one of its own type. */
export const demandEventTerm = (type: string): string =>
  type === 'CommandRefused' ? refusedAttempt() : termIn(eventTerms, english.events, type);

/** 市公安局 联络员（协调员）; what nobody is likely to have lies with the authority. */
export function demandHolder({ heldBy, requester, requesterName, providerName }: ShownDemand): string {
  if (heldBy === null) return '—';
  if (heldBy.department === '') return roleTerm(heldBy.role);
  const name = heldBy.department === requester ? requesterName : (providerName ?? '');
  return `${name} ${roleTerm(heldBy.role)}`;
}
