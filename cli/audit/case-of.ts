import { auditedCategory } from '../../audit/deciders.js';

/** The case a stream belongs to, its refused attempts included; null for what is no case (a person, a setting, …). */
export function caseOf(stream: string): string | null {
  return auditedCategory(stream)?.process === undefined ? null : stream.replace(/\/attempts$/, '');
}
