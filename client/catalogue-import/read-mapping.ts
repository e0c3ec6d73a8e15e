import type { MappingColumns } from '../../domain/catalogue-mapping/decider.js';
import { isColumn, officialName } from './column-names.js';
import type { Column } from './column-names.js';
import { columnOf, noMapping, plainHeading } from './columns.js';
import type { Mapping } from './columns.js';

/** A mapping as a person writes it: `{"数源部门": "信息资源提供方", "备注": null}`, or what is wrong with it. */
export type ReadMapping =
  | { readonly kind: 'mapping'; readonly columns: MappingColumns }
  | { readonly kind: 'unfit'; readonly messages: readonly string[] };

/** Reads the text of a mapping file. Columns may be named officially, by any usual name, or by their English key. */
export function readMapping(text: string): ReadMapping {
  const document = parsed(text);
  if (document === null) {
    return {
      kind: 'unfit',
      messages: ['列名对照须为一个 JSON 对象，例如 {"数源部门": "信息资源提供方", "备注": null}。'],
    };
  }
  const messages: string[] = [];
  const columns: Record<string, Column | null> = {};
  for (const [heading, target] of Object.entries(document)) {
    const column =
      target === null ? null : typeof target === 'string' ? columnOf(target, noMapping) : undefined;
    if (heading.trim() === '') messages.push('列名对照中有空的列名，请删除。');
    else if (column === undefined) {
      messages.push(
        `“${heading}”对应的“${String(target)}”不是目录的栏目，请填写“信息资源名称”等规定的栏目名称，不导入的填 null。`,
      );
    } else columns[heading] = column;
  }
  return messages.length > 0 ? { kind: 'unfit', messages } : { kind: 'mapping', columns };
}

/** As an import needs it. */
export function mappingOf(columns: MappingColumns): Mapping {
  return new Map(
    Object.entries(columns).flatMap(([heading, column]) =>
      column === null || isColumn(column) ? [[plainHeading(heading), column] as const] : [],
    ),
  );
}

/** As a person reads it. */
export function mappingWords(columns: MappingColumns): readonly (readonly [heading: string, name: string])[] {
  return Object.entries(columns).map(([heading, column]) => [
    heading,
    column === null ? '（不导入）' : isColumn(column) ? officialName(column) : column,
  ]);
}

function parsed(text: string): { readonly [heading: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { readonly [heading: string]: unknown })
      : null;
  } catch {
    return null;
  }
}
