import type { Refusal } from '../../refusal.js';
import { personTerms } from './glossary.js';

export type PersonRefusalCode =
  | 'person-not-yours'
  | 'person-already-registered'
  | 'person-not-registered'
  | 'person-disabled'
  | 'person-active'
  | 'person-user-malformed'
  | 'person-department-missing'
  | 'person-roles-missing'
  | 'person-role-duplicate'
  | 'person-unchanged'
  | 'person-reason-missing'
  | 'person-not-yourself'
  | 'person-own-admin-role';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function personRefusal(code: PersonRefusalCode, detail = ''): Refusal {
  return { code, message: personTerms.refusals[code].replace('{}', () => detail) };
}
