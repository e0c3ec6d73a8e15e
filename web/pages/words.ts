import { roleTerms } from '../../domain/directory/glossary.js';
import { isRole } from '../../domain/directory/roles.js';
import {
  commandTerms,
  deadlineTerms,
  eventTerms,
  modeTerms,
  statusTerms,
} from '../../domain/share-request/glossary.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? '—';

export const statusTerm = (status: string): string => termIn(statusTerms, status);
export const modeTerm = (mode: string): string => termIn(modeTerms, mode);
export const commandTerm = (type: string): string => termIn(commandTerms, type);
export const deadlineTerm = (name: string): string => termIn(deadlineTerms, name.split('/')[0] ?? '');
export const roleTerm = (role: string): string => (isRole(role) ? roleTerms[role] : '系统');
/** A refused attempt stands among the events as one of its own type. */
export const eventTerm = (type: string): string =>
  type === 'CommandRefused' ? '未予办理' : termIn(eventTerms, type);
