import { completeContent } from '../../domain/catalogue/blank-content.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';

/** One entry on its way out. */
export interface ExportedEntry {
  readonly code: string;
  readonly status: string;
  readonly content: EntryContent;
  /** What the provider is called, such that an import finds the same department again. */
  readonly provider: string;
}

/** The content out of a view of the catalogue, which holds it flat among other things. */
export function contentOf(view: { readonly [field: string]: unknown }): EntryContent {
  const fields = Object.keys(catalogueTerms.fields).map((field) => [field, view[field]] as const);
  // The projection wrote the view from a content.
  const written = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return completeContent(written as unknown as EntryContent);
}

/** Which entry a view is of, and how it stands. */
export function identityOf(view: {
  readonly [field: string]: unknown;
}): Pick<ExportedEntry, 'code' | 'status'> {
  const { code, status } = view;
  return { code: typeof code === 'string' ? code : '', status: typeof status === 'string' ? status : '' };
}
