import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { findColumns } from './columns.js';
import type { Columns } from './columns.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { KnownCatalogue } from './known-catalogue.js';
import type { ImportOptions, ImportPlan } from './plan.js';
import { planRows } from './plan-rows.js';
import { readRow } from './read-row.js';
import type { ReadRow } from './read-row.js';
import { readTable } from './read-table.js';
import { usualDefaultClass } from './row-content.js';
import { settleDepartments } from './settle-departments.js';
import { rowLimit } from './table.js';
import type { Table, Unreadable } from './table.js';

/**
 * What importing this file would do, row by row. Only the reading of the file is asynchronous; the plan is a
 * pure function of the table, the options and what is known.
 */
export async function planImport(
  bytes: Uint8Array,
  options: ImportOptions,
  known: KnownCatalogue,
): Promise<ImportPlan | Unreadable> {
  const table = await readTable(bytes);
  return table.kind === 'unreadable' ? table : planTable(table, options, known);
}

/** The pure part of `planImport`. */
export function planTable(
  table: Table,
  options: ImportOptions,
  known: KnownCatalogue,
): ImportPlan | Unreadable {
  const columns = findColumns(table);
  if (columns.kind === 'unreadable') return columns;
  const below = table.rows.filter(({ row }) => row > columns.header.row);
  const source = below.slice(0, rowLimit);
  const beyond = below[rowLimit];
  const read = source.map((row) => readRow(columns, row));
  const settled = settleDepartments(read, known, options);
  const planned = planRows(settled.rows, known, options);
  const defaultClass = options.defaultClass ?? usualDefaultClass;
  const classDefaulted = read.filter((row) => row.stated.class === undefined).length;
  const findings = [
    ...columns.findings,
    ...opennessNote(columns),
    ...(classDefaulted === 0
      ? []
      : [
          finding(
            columns.header.row,
            'class-defaulted',
            String(classDefaulted),
            catalogueTerms.classes[defaultClass],
          ),
        ]),
    ...read.flatMap((row: ReadRow) => row.findings),
    ...settled.rows.flatMap((row) => row.findings),
    ...planned.findings,
    ...(beyond === undefined ? [] : [finding(beyond.row, 'row-limit', String(rowLimit))]),
  ];
  return {
    kind: 'planned',
    encoding: table.encoding,
    header: columns.header,
    source,
    rows: planned.rows,
    findings: [...findings].sort((a, b) => a.row - b.row),
    proposedDepartments: settled.proposals.departments,
    proposedAliases: settled.proposals.aliases,
    defaultClass,
    classDefaulted,
  };
}

// 开放属性 is openness to the public; readers of a file that has no class might take it for one.
function opennessNote({ at, header }: Columns): readonly Finding[] {
  const openness = at.get('openness');
  return openness === undefined || at.has('class')
    ? []
    : [finding(header.row, 'openness-is-not-class', openness.name)];
}
