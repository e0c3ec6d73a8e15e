import type { Refusal } from '../refusal.js';
import { catalogueTerms } from './glossary.js';
import type { CatalogueRefusalCode } from './refusal-code.js';

/** The refusal with its Chinese sentence; `detail` fills the sentence's blank, `rule` is cited only where in force. */
export function catalogueRefusal(code: CatalogueRefusalCode, detail = '', rule?: string): Refusal {
  const message = catalogueTerms.refusals[code].replace('{}', () => detail);
  return rule === undefined ? { code, message } : { code, message, rule };
}
