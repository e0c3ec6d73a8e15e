import { glossary } from '../../domain/glossary.js';
import { modeTerms } from '../../domain/share-request/glossary.js';

const termIn = (terms: { readonly [key: string]: string }, key: string): string => terms[key] ?? key;

export const statusTerm = (status: string): string => termIn(glossary.statuses['share-request'], status);
export const modeTerm = (mode: string): string => termIn(modeTerms, mode);
export const commandTerm = (type: string): string => termIn(glossary.commands, type);
export const roleTerm = (role: string): string => termIn(glossary.roles, role);

/** Of the case and of its attempts. */
export const eventTerm = (type: string): string => termIn(glossary.events, type);
