import type { ShownDemand } from '../../../client/shown-demand.js';
import {
  commandTerms,
  deadlineTerms,
  eventTerms,
  outcomeTerms,
  partyTerms,
  statusTerms,
} from '../../../domain/demand/glossary.js';
import { roleTerm } from '../words.js';
import { say } from '../../say.js';

const inTerms =
  (terms: { readonly [key: string]: string }) =>
  (key: string): string =>
    terms[key] ?? '—';

export const demandStatusTerm = inTerms(statusTerms);
export const outcomeTerm = inTerms(outcomeTerms);
export const demandCommandTerm = inTerms(commandTerms);
export const demandPartyTerm = inTerms(partyTerms);
export const demandDeadlineTerm = (name: string): string => inTerms(deadlineTerms)(name.split('/')[0] ?? '');
/** A refused attempt stands among the events as one of its own type. */
export const demandEventTerm = (type: string): string =>
  type === 'CommandRefused' ? say('未予办理', 'Refused') : inTerms(eventTerms)(type);

/** 市公安局 联络员（协调员）; what nobody is likely to have lies with the authority. */
export function demandHolder({ heldBy, requester, requesterName, providerName }: ShownDemand): string {
  if (heldBy === null) return '—';
  if (heldBy.department === '') return roleTerm(heldBy.role);
  const name = heldBy.department === requester ? requesterName : (providerName ?? '');
  return `${name} ${roleTerm(heldBy.role)}`;
}
