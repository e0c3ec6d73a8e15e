import type { Discrepancy } from '../../audit/discrepancy.js';
import { discrepancyTerms } from '../../audit/discrepancy-terms.js';
import type { Json } from '../../domain/json.js';
import { table } from '../table.js';

const longestCharacters = 60;

/** Findings for a person: where, what, as recorded, as it should be. */
export function discrepancyLines(found: readonly Discrepancy[], expected: string): readonly string[] {
  return table(
    ['链', '序号', '问题', '位置', '记录为', expected],
    found.map((one) => [
      one.stream,
      String(one.seq),
      discrepancyTerms[one.what] ?? one.what,
      one.field,
      short(one.recorded),
      short(one.expected),
    ]),
  );
}

function short(value: Json): string {
  if (value === null) return '（无）';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestCharacters ? `${text.slice(0, longestCharacters)}…` : text;
}
