import type { EntryContent } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { dateOf, itemsOf, listOf, vocabulary } from './cell-values.js';
import type { Column, Columns } from './columns.js';
import { tidyName } from './department-names.js';
import { finding } from './finding.js';
import type { Finding, FindingCode } from './finding.js';
import type { TableRow } from './table.js';

/** A row as it was understood. `stated` holds only what the file has a column for. */
export interface ReadRow {
  readonly row: number;
  readonly code: string | null;
  readonly title: string;
  /** Tidied spelling of the provider. */
  readonly provider: string;
  readonly stated: Partial<Omit<EntryContent, 'title' | 'provider'>>;
  readonly findings: readonly Finding[];
}

/** What the domain's schema allows in one cell, in characters. */
const limits: Partial<Record<Column, number>> = {
  code: 80,
  title: 500,
  provider: 200,
  tags: 2000,
  items: 30_000,
  field: 100,
  theme: 100,
  format: 1000,
  updateFrequency: 100,
  project: 300,
};
const textLimitCharacters = 4000;

/** Words that stand for "nothing" in an abstract. */
const empties = new Set(['', '无', '暂无', '-', '--', '/', '—', '——']);

/** Reads one row by the file's columns; what cannot be understood becomes a finding, never a guess. */
export function readRow(columns: Columns, { row, cells }: TableRow): ReadRow {
  const findings: Finding[] = [];
  const add = (code: FindingCode, ...details: readonly string[]): void => {
    findings.push(finding(row, code, ...details));
  };
  const text = (column: Column): string | null => {
    const place = columns.at.get(column);
    if (place === undefined) return null;
    const cell = cells[place.index] ?? '';
    const trimmed = cell.trim();
    if (trimmed !== cell && trimmed !== '') add('blank-trimmed', place.name);
    const limit = limits[column] ?? textLimitCharacters;
    if (trimmed.length > limit) add('cell-too-long', place.name, String(trimmed.length), String(limit));
    return trimmed;
  };
  const headerWidth = columns.header.cells.length;
  if (cells.slice(headerWidth).some((cell) => cell.trim() !== '') || cells.length < headerWidth) {
    add('column-count', String(cells.length), String(headerWidth));
  }
  const title = text('title') ?? '';
  if (/\S\s+\S/.test(title)) add('title-inner-blank');
  const read: CellReader = { text, add, name: (column) => columns.at.get(column)?.name ?? column };
  const code = text('code');
  const provider = tidyName(text('provider') ?? '');
  const stated = { ...descriptive(read), ...sharing(read), ...dates(read) };
  return { row, code: code === '' ? null : code, title, provider, stated, findings };
}

interface CellReader {
  readonly text: (column: Column) => string | null;
  readonly add: (code: FindingCode, ...details: readonly string[]) => void;
  readonly name: (column: Column) => string;
}

type Stated = ReadRow['stated'];

function descriptive({ text, add, name }: CellReader): Stated {
  const abstract = text('abstract');
  if (abstract !== null && empties.has(abstract)) add('abstract-missing');
  const lists = { tags: text('tags'), format: text('format'), items: text('items') };
  const texts = ['field', 'theme', 'updateFrequency', 'project'] as const;
  const mark = text('citySafety');
  const safety = word(mark, vocabulary.flags);
  if (safety === 'unknown') add('value-unknown', name('citySafety'), mark ?? '', '是、否');
  return {
    ...(abstract === null ? {} : { abstract: empties.has(abstract) ? '' : abstract }),
    ...(lists.tags === null ? {} : { tags: listOf(lists.tags) }),
    ...(lists.format === null ? {} : { format: listOf(lists.format).map((one) => one.toLowerCase()) }),
    ...(lists.items === null ? {} : { items: itemsOf(lists.items) }),
    ...Object.fromEntries(texts.flatMap((column) => optional(column, text(column)))),
    ...(safety === null || safety === 'unknown' ? {} : { citySafety: safety.value }),
  };
}

function sharing({ text, add, name }: CellReader): Stated {
  const cell = {
    class: text('class'),
    modes: text('modes'),
    openness: text('openness'),
    secret: text('classified'),
  };
  const sharingClass = word(cell.class, vocabulary.classes);
  if (sharingClass === 'unknown') add('class-unknown', cell.class ?? '');
  // An unreadable mark of secrecy must not pass as "not secret".
  const secrecy = word(cell.secret, vocabulary.secrecies);
  if (secrecy === 'unknown') add('secrecy-unknown', cell.secret ?? '');
  const openness = word(cell.openness, vocabulary.opennesses);
  if (openness === 'unknown') {
    add(
      'value-unknown',
      name('openness'),
      cell.openness ?? '',
      Object.values(catalogueTerms.openness).join('、'),
    );
  }
  const modes = listOf(cell.modes ?? '').map((one) => ({
    one,
    mode: vocabulary.modes.get(one.toLowerCase()),
  }));
  for (const { one, mode } of modes) {
    if (mode === undefined)
      add('value-unknown', name('modes'), one, Object.values(catalogueTerms.modes).join('、'));
  }
  const texts = ['conditions', 'withholdReason', 'withholdBasis'] as const;
  return {
    ...(typeof sharingClass === 'object' && sharingClass !== null
      ? { class: sharingClass.value, classSource: 'declared' as const }
      : {}),
    ...(typeof secrecy === 'object' && secrecy !== null ? { classified: secrecy.value } : {}),
    ...(typeof openness === 'object' && openness !== null ? { openness: openness.value } : {}),
    ...(cell.modes === null ? {} : { modes: [...new Set(modes.flatMap(({ mode }) => mode ?? []))] }),
    ...Object.fromEntries(texts.flatMap((column) => optional(column, text(column)))),
  };
}

function dates({ text, add, name }: CellReader): Stated {
  const read = (column: 'publishedOn' | 'updatedOn'): string | null | undefined => {
    const cell = text(column);
    if (cell === null) return undefined;
    const date = cell === '' ? null : dateOf(cell);
    if (cell !== '' && date === null) add('date-unreadable', name(column), cell);
    return date;
  };
  const publishedOn = read('publishedOn');
  const updatedOn = read('updatedOn');
  if (typeof publishedOn === 'string' && typeof updatedOn === 'string' && updatedOn < publishedOn) {
    add('dates-contradict', updatedOn, publishedOn);
  }
  return {
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(updatedOn === undefined ? {} : { updatedOn }),
  };
}

/** Null: nothing is stated; `unknown`: something is, and no word of the vocabulary. */
function word<V>(
  cell: string | null,
  words: ReadonlyMap<string, V>,
): { readonly value: V } | 'unknown' | null {
  if (cell === null || cell === '') return null;
  const value = words.get(cell.toLowerCase());
  return value === undefined ? 'unknown' : { value };
}

function optional<C extends Column>(
  column: C,
  cell: string | null,
): readonly (readonly [C, string | null])[] {
  return cell === null ? [] : [[column, cell === '' ? null : cell]];
}
