import type { Refusal } from '../../refusal.js';
import { personTerms } from './glossary.js';
import type { PersonRefusalCode } from './refusal-code.js';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank. */
export function personRefusal(code: PersonRefusalCode, detail = ''): Refusal {
  return { code, message: personTerms.refusals[code].replace('{}', () => detail) };
}
