import type { MalformedInput } from '../../client/failures.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { Refusal } from '../../domain/refusal.js';
import type { Option } from './case-kind.js';
import type { Mistake } from './error-summary.js';
import { fieldOf } from './field-of.js';
import { refusalTold } from '../refusal-told.js';
import { problemsTold } from '../failure-told.js';
import { say } from '../say.js';
import type { FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';

/** What the rules say no for, each beside the field it is about. */
export function refusedMistakes(
  refusals: readonly Refusal[],
  fields: CommandFields,
  items: readonly Option[] = [],
): readonly Mistake[] {
  return refusals.map((refusal) => ({
    field: fieldOf(refusal.code, fields),
    sentence: itemsNamed(refusalTold(refusal), items),
  }));
}

/** On record are the codes of items; the form knows them by name. A name that has the code in it says it already. */
function itemsNamed(sentence: string, items: readonly Option[]): string {
  const named = items.filter(({ code, name }) => !name.includes(code));
  // The longest first: one code may begin another.
  const longestFirst = named.toSorted((a, b) => b.code.length - a.code.length);
  return longestFirst.reduce((told, { code, name }) => told.replaceAll(code, name), sentence);
}

type Labels = { readonly [field: string]: FieldLabel };

/** What cannot be read, each beside its field, which a form calls by its label. */
export function malformedMistakes(error: MalformedInput, labels: Labels, typed: Typed): readonly Mistake[] {
  return problemsTold(error).map(({ pointer, detail }) => {
    const field = pointer.split('/')[2] ?? null;
    if (field === null || !Object.hasOwn(labels, field)) return { field, sentence: detail };
    const label = say(labels[field]?.label ?? ['', '']);
    const isEmpty = (typed.get(field) ?? '').trim() === '' && !isTicked(field, typed);
    const sentence = isEmpty ? say(`请填写“${label}”。`, `Please fill in “${label}”.`) : named(detail, label);
    return { field, sentence };
  });
}

const isTicked = (field: string, typed: Typed): boolean =>
  [...typed.keys()].some((name) => name.startsWith(`tick-${field}-`));

/** The first that is quoted is the field, or what lies in it. */
const named = (detail: string, label: string): string => detail.replace(/“[^”]*”/, () => `“${label}”`);
