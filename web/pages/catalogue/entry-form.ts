import type { ShownEntry } from '../../../client/catalogue.js';
import { itemsOf, itemsOver } from '../../../client/catalogue-import/item-cells.js';
import { blankItem } from '../../../domain/catalogue/blank-content.js';
import type { DataItem } from '../../../domain/catalogue/entry.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { catalogueEnglish } from '../../../domain/catalogue/glossary-english.js';
import { say, type Words } from '../../say.js';
import { asJson, type Json } from '../../../domain/json.js';
import type { FieldLabel } from '../field-labels.js';
import { dataOf, type Typed } from '../form-data.js';
import { said } from '../said.js';
import { revisable } from './entry-acts.js';

const long = ['abstract', 'conditions', 'openConditions', 'notOpenReason', 'withholdReason', 'withholdBasis'];
const hints: { readonly [field: string]: Words } = {
  items: [
    '一行写一个信息项，例如：地址、地址（字符型，长度 100）；名称不变的，没有写的类型、长度等保持不变。',
    'One item a line; its type and length may follow in brackets. An item whose name stays keeps what is not written.',
  ],
  format: ['一行写一种。', 'One a line.'],
  field: [
    '开放平台的数据领域，例如：民生服务、道路交通、信用服务。',
    'A domain of the open-data site, by its Chinese name.',
  ],
  updateFrequency: ['例如：每天、每月、每季度、每年。', 'For example: daily, monthly, quarterly, yearly.'],
};

const inEnglish: { readonly [field: string]: string } = catalogueEnglish.fields;

export const entryFieldLabels: { readonly [field: string]: FieldLabel } = {
  ...Object.fromEntries(
    Object.entries(catalogueTerms.fields).map(([name, label]) => [
      name,
      {
        label: [label, inEnglish[name] ?? label] as const,
        ...(long.includes(name) ? { long: true as const } : {}),
        ...(hints[name] === undefined ? {} : { hint: hints[name] }),
      },
    ]),
  ),
  checkedOn: { label: ['核查日期', 'Date of the check'] },
  effective: { label: ['核查结果', 'Result of the check'] },
  note: { label: ['说明', 'Note'], long: true },
  reason: { label: ['理由', 'Reason'], long: true },
};

export const entryChoices = (): { readonly [choice: string]: string } => ({
  ...say(catalogueTerms.classes, catalogueEnglish.classes),
  ...say(catalogueTerms.openness, catalogueEnglish.openness),
  effective: say('有效', 'works'),
  failed: say('无效', 'does not work'),
});

export const modeOptions = (): readonly { readonly code: string; readonly name: string }[] =>
  Object.entries(say(catalogueTerms.modes, catalogueEnglish.modes)).map(([code, name]) => ({ code, name }));

/** The entry as it stands, as it is typed into the form. */
export function typedOf(entry: ShownEntry): Typed {
  const lines = (value: Json | undefined): string =>
    (Array.isArray(value) ? (value as readonly Json[]) : [])
      .map((one) => (typeof one === 'object' && one !== null ? said(one as ShownEntry, 'name') : String(one)))
      .join('\n');
  const modes = (Array.isArray(entry['modes']) ? (entry['modes'] as readonly Json[]) : []).map(String);
  return new Map([
    ...Object.entries(revisable).map(([name, kind]): readonly [string, string] => {
      const value = entry[name];
      if (kind === 'flag') return [name, value === true ? 'true' : ''];
      return [name, kind === 'texts' ? lines(value) : said(entry, name)];
    }),
    ...modes.map((mode): readonly [string, string] => [`tick-modes-${mode}`, 'true']),
  ]);
}

/**
 * An item a line, read as the import reads it: 「地址（字符型）」 is 地址 and its type. A line that is the whole name of an item
 * there is means that item.
 */
function itemsIn(entry: ShownEntry, lines: readonly string[]): readonly DataItem[] {
  // What an entry is shown with are the items of its content.
  const shown = (entry['items'] ?? []) as unknown as readonly DataItem[];
  const known = shown.map((item) => ({ ...blankItem(item.code, item.name), ...item }));
  return lines.flatMap((line) => {
    const same = known.find(({ name }) => name === line);
    return same === undefined ? itemsOver(known, itemsOf(line)) : [same];
  });
}

/** What was typed, for the entry: a field that was emptied is empty, an item of the same name is the same item. */
export function statedIn(entry: ShownEntry, typed: Typed): { readonly [field: string]: Json } {
  const given = dataOf(revisable, typed, [], ['modes']);
  const stated = Object.entries(revisable).flatMap(([name, kind]): readonly (readonly [string, Json])[] => {
    const value = given[name];
    if (name === 'items') {
      const lines = Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
      return [[name, asJson(itemsIn(entry, lines))]];
    }
    if (value !== undefined) return [[name, value]];
    if (kind === 'flag') return [[name, false]];
    if (kind === 'texts') return [[name, []]];
    // What an entry always has stays; what it may lack is taken away.
    return name === 'class' ? [] : [[name, name === 'abstract' ? '' : null]];
  });
  return Object.fromEntries(stated);
}
