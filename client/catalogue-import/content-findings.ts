import type { EntryContent } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { catalogueCommandSchemas } from '../../domain/catalogue/schema.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';

const { content: contentSchema } = catalogueCommandSchemas.RegisterEntry.shape;
const fieldNames: { readonly [field: string]: string } = catalogueTerms.fields;

/** What the domain's own schema does not take of a content, a field at a time. */
export function contentFindings(row: number, content: EntryContent): readonly Finding[] {
  const checked = contentSchema.safeParse(content);
  if (checked.success) return [];
  const fields = new Set(checked.error.issues.map(({ path }) => String(path[0] ?? '')));
  return [...fields].map((field) => finding(row, 'content-unfit', fieldNames[field] ?? field));
}
