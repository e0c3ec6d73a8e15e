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
import { roleTerm } from '../words.js';
import { say } from '../../say.js';

const inTerms =
  (terms: { readonly [key: string]: string }) =>
  (key: string): string =>
    terms[key] ?? '—';

export const changeStatusTerm = inTerms(statusTerms);
export const causeTerm = inTerms(causeTerms);
export const changeCommandTerm = inTerms(commandTerms);
export const changePartyTerm = inTerms(partyTerms);
export const changeDraftTerm = inTerms(draftTerms);
export const changeDeadlineTerm = (name: string): string => inTerms(deadlineTerms)(name.split('/')[0] ?? '');
/** A refused attempt stands among the events as one of its own type. */
export const changeEventTerm = (type: string): string =>
  type === 'CommandRefused' ? say('未予办理', 'Refused') : inTerms(eventTerms)(type);

/** 市公安局 联络员（协调员）; what lies with the authority lies with whoever has that office. */
export function changeHolder({ heldBy, providerName }: ShownChange): string {
  if (heldBy === null) return '—';
  return heldBy.department === '' ? roleTerm(heldBy.role) : `${providerName} ${roleTerm(heldBy.role)}`;
}
