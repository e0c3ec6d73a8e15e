import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/** Brings the case's search attributes up to date; `''` takes one away. Costs an event of history where one changed. */
export function showAttributes(wanted: { readonly [name: string]: string }): void {
  const { typedSearchAttributes: shown } = workflowInfo();
  const changed = Object.entries(wanted)
    .map(([name, value]) => [defineSearchAttributeKey(name, 'KEYWORD'), value === '' ? null : value] as const)
    .filter(([key, value]) => (shown.get(key) ?? null) !== value);
  if (changed.length > 0) upsertSearchAttributes(changed.map(([key, value]) => ({ key, value })));
}
