import type { SharingClass } from '../rule-sets/rule-set.js';
import type { DataItem, EntryContent } from './entry.js';

/** A content that says nothing yet; its class is an assumption. */
export function blankContent(sharingClass: SharingClass): EntryContent {
  return {
    title: '',
    abstract: '',
    provider: '',
    providerCreditCode: null,
    class: sharingClass,
    classSource: 'default',
    modes: [],
    conditions: null,
    items: [],
    openness: null,
    openConditions: null,
    notOpenReason: null,
    tags: [],
    field: null,
    theme: null,
    format: [],
    updateFrequency: null,
    publishedOn: null,
    updatedOn: null,
    classified: 'none',
    sensitive: false,
    withholdReason: null,
    withholdBasis: null,
    project: null,
    citySafety: false,
    related: [],
  };
}

/** An item of which only code and name are known. */
export function blankItem(code: string, name: string): DataItem {
  return {
    code,
    name,
    type: null,
    length: null,
    shareable: null,
    reason: null,
    openness: null,
    notOpenReason: null,
  };
}

/** A recorded content with every field of today: one that was recorded before a field existed says nothing of it. */
export function completeContent(recorded: EntryContent): EntryContent {
  return {
    ...blankContent(recorded.class),
    ...recorded,
    items: recorded.items.map((item) => ({ ...blankItem(item.code, item.name), ...item })),
  };
}
