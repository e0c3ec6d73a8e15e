import type { ContentField, EntryContent } from './entry.js';

/**
 * Fields the department still has to fill (A6 asks for complete entries, B1 lists what an entry states). A gap
 * is shown and counted; it keeps an entry from the authority's review, not out of a register that is taken over.
 */
export function missingFields(content: EntryContent): readonly ContentField[] {
  const expected: readonly ContentField[] = ['abstract', 'items', 'openness', 'format', 'updateFrequency'];
  const byClass: readonly ContentField[] =
    content.class === 'not-shared'
      ? ['withholdReason', 'withholdBasis']
      : content.class === 'on-demand'
        ? ['modes', 'conditions']
        : ['modes'];
  const undeclared: readonly ContentField[] = content.classSource === 'default' ? ['class'] : [];
  const closed: readonly ContentField[] = content.openness === 'not-open' ? ['notOpenReason'] : [];
  return [...undeclared, ...[...expected, ...byClass, ...closed].filter((field) => isEmpty(content[field]))];
}

function isEmpty(value: EntryContent[ContentField]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
