import { commonTerms, glossary } from './glossary.js';

const kinds: {
  readonly [category: string]: { readonly events: { readonly [type: string]: string } };
} = glossary;

/** An event of whatever stream (`demand/XQ-2026-000001`) in words. */
export function eventTerm(stream: string, type: string): string {
  if (type === 'CommandRefused') return commonTerms.refused;
  const category = stream.split('/', 1)[0] ?? '';
  return (Object.hasOwn(kinds, category) ? kinds[category]?.events[type] : undefined) ?? '其他事件';
}
