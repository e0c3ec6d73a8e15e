import { roleTerms } from '../../domain/directory/glossary.js';
import { roleEnglish } from '../../domain/directory/glossary-english.js';
import { isRole } from '../../domain/directory/roles.js';
import {
  commandTerms,
  deadlineTerms,
  draftTerms,
  eventTerms,
  modeTerms,
  partyTerms,
  statusTerms,
} from '../../domain/share-request/glossary.js';
import { shareRequestEnglish as english } from '../../domain/share-request/glossary-english.js';
import { say } from '../say.js';

interface Terms {
  readonly [key: string]: string;
}

/** The term of a key in the language of whoever reads; a key that has none is no reason to show it raw. */
export const termIn = (chinese: Terms, inEnglish: Terms, key: string): string =>
  say(chinese, inEnglish)[key] ?? '—';

export const statusTerm = (status: string): string => termIn(statusTerms, english.statuses, status);
export const modeTerm = (mode: string): string => termIn(modeTerms, english.modes, mode);
export const commandTerm = (type: string): string => termIn(commandTerms, english.commands, type);
export const partyTerm = (party: string): string => termIn(partyTerms, english.parties, party);
export const draftTerm = (kind: string): string =>
  say<Terms>(draftTerms, english.drafts)[kind] ?? say('文稿', 'letter');
export const deadlineTerm = (name: string): string =>
  termIn(deadlineTerms, english.deadlines, name.split('/')[0] ?? '');
export const roleTerm = (role: string): string =>
  isRole(role) ? say(roleTerms, roleEnglish)[role] : say('系统', 'the system');

/** A refused attempt stands among the events as one of its own type. */
export const refusedAttempt = (): string => say('未予办理', 'Refused');
export const eventTerm = (type: string): string =>
  type === 'CommandRefused' ? refusedAttempt() : termIn(eventTerms, english.events, type);
