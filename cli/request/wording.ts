import { eventTerm as eventTermOf } from '../../domain/event-term.js';
import { commonTerms, glossary } from '../../domain/glossary.js';
import { modeTerms } from '../../domain/share-request/glossary.js';

const words = glossary['share-request'];
const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

export const statusTerm = (status: string): string => termIn(words.statuses, status);
export const modeTerm = (mode: string): string => termIn(modeTerms, mode);
export const commandTerm = (type: string): string => termIn(words.commands, type);
export const roleTerm = (role: string): string => termIn(commonTerms.roles, role);

/** Of the case and of its attempts. */
export const eventTerm = (type: string): string => eventTermOf('share-request', type);
