import type { EntryContent } from '../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { listOf, vocabulary, wordOf } from './cell-values.js';
import { readDay } from './day-cells.js';
import type { FieldColumn } from './column-names.js';
import type { FindingCode } from './finding.js';
import { itemsCell, itemsOf } from './item-cells.js';

/** What the file has a column for. */
export type Stated = Partial<Omit<EntryContent, 'title' | 'provider'>>;
export type Tell = (code: FindingCode, ...details: readonly string[]) => void;

/** How one column's cell becomes a field, and the field a cell. */
export interface CellCodec {
  /** `cell` has no blanks around it; `name` is the column's name in the file. */
  readonly read: (cell: string, name: string, tell: Tell) => Stated;
  readonly write: (content: EntryContent) => string;
}

/** Words that stand for "nothing" in an abstract. */
const empties = new Set([
  '',
  '无',
  '暂无',
  '无。',
  '空',
  '-',
  '--',
  '/',
  '—',
  '——',
  '－',
  '.',
  '。',
  'null',
  'none',
]);

/** Behind a class that nobody has declared yet. */
const undeclared = '（待确认）';

const text = (
  field:
    | 'providerCreditCode'
    | 'conditions'
    | 'openConditions'
    | 'notOpenReason'
    | 'field'
    | 'theme'
    | 'updateFrequency'
    | 'withholdReason'
    | 'withholdBasis'
    | 'project',
): CellCodec => ({
  read: (cell) => ({ [field]: cell === '' ? null : cell }),
  write: (content) => content[field] ?? '',
});

const list = (field: 'tags' | 'related'): CellCodec => ({
  read: (cell) => ({ [field]: listOf(cell) }),
  write: (content) => content[field].join('、'),
});

const flag = (field: 'sensitive' | 'citySafety'): CellCodec => ({
  read: (cell, name, tell) => {
    const mark = wordOf(cell, vocabulary.flags);
    if (mark === 'unknown') tell('value-unknown', name, cell, '是、否');
    return mark === null || mark === 'unknown' ? {} : { [field]: mark.value };
  },
  write: (content) => (content[field] ? '是' : '否'),
});

const date = (field: 'publishedOn' | 'updatedOn'): CellCodec => ({
  read: (cell, name, tell) => {
    if (cell === '') return { [field]: null };
    const read = readDay(cell);
    if (read.kind === 'unreadable') tell('date-unreadable', name, cell);
    if (read.kind === 'no-day') tell('date-without-day', name, cell);
    if (read.kind === 'serial') tell('date-serial', name, cell, read.day);
    return { [field]: 'day' in read ? read.day : null };
  },
  write: (content) => content[field] ?? '',
});

/** Every column that is a field of the content as it stands. */
export const cellCodecs: { readonly [C in FieldColumn]: CellCodec } = {
  abstract: {
    read: (cell, _, tell) => {
      const isEmpty = empties.has(cell.normalize('NFKC').toLowerCase());
      if (isEmpty) tell('abstract-missing');
      return { abstract: isEmpty ? '' : cell };
    },
    write: ({ abstract }) => abstract,
  },
  providerCreditCode: text('providerCreditCode'),
  class: {
    read: (cell, _, tell) => {
      const isDeclared = !/[（(]待确认[）)]$/.test(cell);
      const word = cell.replace(/\s*[（(].*[）)]$/, '');
      const found = wordOf(word, vocabulary.classes);
      if (found === 'unknown') tell('class-unknown', cell);
      return found === null || found === 'unknown'
        ? {}
        : { class: found.value, classSource: isDeclared ? 'declared' : 'default' };
    },
    write: (content) => {
      const word = catalogueTerms.classes[content.class].replace(/（.*）$/, '');
      return content.classSource === 'declared' ? word : `${word}${undeclared}`;
    },
  },
  modes: {
    read: (cell, name, tell) => {
      const read = listOf(cell).map((one) => ({ one, mode: vocabulary.modes.get(one.toLowerCase()) }));
      for (const { one, mode } of read) {
        if (mode === undefined)
          tell('value-unknown', name, one, Object.values(catalogueTerms.modes).join('、'));
      }
      return { modes: [...new Set(read.flatMap(({ mode }) => mode ?? []))] };
    },
    write: ({ modes }) => modes.map((mode) => catalogueTerms.modes[mode]).join('、'),
  },
  conditions: text('conditions'),
  items: { read: (cell) => ({ items: itemsOf(cell) }), write: ({ items }) => itemsCell(items) },
  openness: {
    read: (cell, name, tell) => {
      const found = wordOf(cell, vocabulary.opennesses);
      if (found === 'unknown')
        tell('value-unknown', name, cell, Object.values(catalogueTerms.openness).join('、'));
      return found === null || found === 'unknown' ? {} : { openness: found.value };
    },
    write: ({ openness }) => (openness === null ? '' : catalogueTerms.openness[openness]),
  },
  openConditions: text('openConditions'),
  notOpenReason: text('notOpenReason'),
  tags: list('tags'),
  field: text('field'),
  theme: text('theme'),
  format: {
    read: (cell) => ({ format: listOf(cell).map((one) => one.toLowerCase()) }),
    write: ({ format }) => format.join('、'),
  },
  updateFrequency: text('updateFrequency'),
  publishedOn: date('publishedOn'),
  updatedOn: date('updatedOn'),
  classified: {
    read: (cell, _, tell) => {
      // An unreadable mark of secrecy must not pass as "not secret".
      const found = wordOf(cell, vocabulary.secrecies);
      if (found === 'unknown') tell('secrecy-unknown', cell);
      return found === null || found === 'unknown' ? {} : { classified: found.value };
    },
    write: ({ classified }) => catalogueTerms.secrecy[classified],
  },
  sensitive: flag('sensitive'),
  withholdReason: text('withholdReason'),
  withholdBasis: text('withholdBasis'),
  project: text('project'),
  citySafety: flag('citySafety'),
  related: list('related'),
};

/** What a known content comes to when it is written into a cell and read again. */
export function readBack(column: FieldColumn, content: EntryContent): Stated {
  const codec = cellCodecs[column];
  return codec.read(tidyCell(codec.write(content)), column, () => undefined);
}

/** A cell as it is understood: line breaks of one kind, no blanks around, none of the signs that cannot be seen. */
export function tidyCell(cell: string): string {
  const text = withoutControls(cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell);
  return blank.test(text.charAt(0)) || blank.test(text.charAt(text.length - 1))
    ? text.replace(blanksAround, '')
    : text;
}

const blank = /[\s\u200B-\u200D\u2060]/;
const blanksAround = /^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g;

/** Control characters and halves of characters have no place in a text; neither PostgreSQL nor a sheet takes them. */
export function withoutControls(cell: string): string {
  // Nearly every cell of a large file is seen to be sound without looking at whole characters.
  if (!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/.test(cell)) return cell;
  return cell.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
