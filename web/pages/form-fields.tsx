import type { Child } from 'hono/jsx';
import type { CommandFields, FieldKind } from '../../domain/command-fields.js';
import type { Option } from './case-kind.js';
import type { Mistake } from './error-summary.js';
import { Field } from './field.js';
import { bareLabel, type FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';
import { CodeTicks, ItemTicks } from './item-ticks.js';

/** The fields of a command, as they stand on its form. */
export interface FormFieldsData {
  readonly fields: CommandFields;
  readonly labels: { readonly [field: string]: FieldLabel };
  /** What the choices of its fields are called, where the words are this kind's own. */
  readonly choices?: { readonly [choice: string]: string };
  readonly options: { readonly [field: string]: readonly Option[] };
  readonly typed: Typed;
  /** Nobody has sent this form yet: what can be ticked is ticked. */
  readonly isAnew: boolean;
  readonly mistakes: readonly Mistake[];
}

export function FormFields(data: FormFieldsData): Child {
  return Object.entries(data.fields).map(([name, kind]) => <OneField data={data} name={name} kind={kind} />);
}

interface OneField {
  readonly data: FormFieldsData;
  readonly name: string;
  readonly kind: FieldKind;
}

function OneField({ data, name, kind }: OneField): Child {
  const { labels, choices: own = {}, options, typed, isAnew, mistakes } = data;
  const error = mistakes.find(({ field }) => field === name)?.sentence ?? null;
  const label = labels[name] ?? bareLabel(name);
  const choices = options[name];
  if (kind === 'granted-items')
    return <ItemTicks items={choices ?? []} typed={typed} isAnew={isAnew} error={error} />;
  if (kind === 'codes' && choices !== undefined)
    return (
      <CodeTicks name={name} label={label} codes={choices} typed={typed} isAnew={isAnew} error={error} />
    );
  const names = Object.fromEntries((choices ?? []).map(({ code, name: said }) => [code, said]));
  const isChoice = (kind === 'text' || kind === 'count') && choices !== undefined && choices.length > 0;
  return (
    <Field
      name={name}
      kind={isChoice ? choices.map(({ code }) => code) : kind}
      names={{ ...own, ...names }}
      label={label}
      value={typed.get(name) ?? ''}
      error={error}
    />
  );
}
