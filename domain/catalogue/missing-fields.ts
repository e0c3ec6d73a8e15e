import type { ContentField, EntryContent } from './entry.js';

/**
 * Fields the department still has to fill (A6 asks for complete entries, B1 lists what an entry states). A gap
 * is shown and counted; it does not keep the entry out.
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
  return [...undeclared, ...[...expected, ...byClass].filter((field) => isEmpty(content[field]))];
}

function isEmpty(value: EntryContent[ContentField]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
