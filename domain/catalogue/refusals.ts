import type { Refusal } from '../refusal.js';
import { catalogueTerms } from './glossary.js';
import type { CatalogueRefusalCode } from './refusal-code.js';

/**
 * The refusal with its Chinese sentence; `detail` fills the sentence's one blank, or each by its name; `rule` is cited
 * only where in force.
 */
export function catalogueRefusal(
  code: CatalogueRefusalCode,
  detail: string | { readonly [name: string]: string } = '',
  rule?: string,
): Refusal {
  const values = typeof detail === 'string' ? { '': detail } : detail;
  const message = catalogueTerms.refusals[code].replace(
    /\{(\w*)\}/g,
    (_, name: string) => values[name] ?? '',
  );
  return rule === undefined ? { code, message } : { code, message, rule };
}
