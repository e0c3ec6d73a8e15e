import type { Child } from 'hono/jsx';
import type { CommandFields, FieldKind } from '../../domain/command-fields.js';
import type { CaseKind, Option } from './case-kind.js';
import type { CaseShown } from './case-shown.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { Field } from './field.js';
import type { Typed } from './form-data.js';
import { CodeTicks, ItemTicks } from './item-ticks.js';

export interface ActPageData {
  readonly acts: CaseKind;
  readonly subject: CaseShown;
  readonly command: string;
  readonly fields: CommandFields;
  readonly options: { readonly [field: string]: readonly Option[] };
  readonly typed: Typed;
  /** Nobody has sent this form yet: what can be ticked is ticked. */
  readonly isAnew: boolean;
  readonly mistakes: readonly Mistake[];
  /** Somebody else was first. */
  readonly notice: Child | null;
  /** Names this try: sent twice, it is done once. */
  readonly key: string;
}

/** One act on a case: its fields, what was wrong, and a button that names the act. */
export function ActPage(data: ActPageData): Child {
  const { acts, subject, command, fields, mistakes, notice, key } = data;
  return (
    <>
      <p>
        <a href={`${acts.base}/${subject.id}`}>返回 {subject.id}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      {notice}
      <h1>
        {acts.commandTerm(command)}
        <span class="number">
          {subject.title}（{subject.id}）
        </span>
      </h1>
      <form method="post" class="act" action={`${acts.base}/${subject.id}/act/${command}`}>
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={String(subject.version)} />
        {Object.entries(fields).map(([name, kind]) => (
          <ActField data={data} name={name} kind={kind} />
        ))}
        <p class="acts">
          <button type="submit">{acts.commandTerm(command)}</button>
          <a href={`${acts.base}/${subject.id}`}>取消</a>
        </p>
      </form>
    </>
  );
}

interface OneField {
  readonly data: ActPageData;
  readonly name: string;
  readonly kind: FieldKind;
}

function ActField({ data, name, kind }: OneField): Child {
  const { acts, options, typed, isAnew, mistakes } = data;
  const error = mistakes.find(({ field }) => field === name)?.sentence ?? null;
  const label = acts.labels[name] ?? { label: name };
  const choices = options[name];
  if (kind === 'granted-items')
    return <ItemTicks items={choices ?? []} typed={typed} isAnew={isAnew} error={error} />;
  if (kind === 'codes' && choices !== undefined)
    return <CodeTicks name={name} label={label} codes={choices} typed={typed} error={error} />;
  const names = Object.fromEntries((choices ?? []).map(({ code, name: said }) => [code, said]));
  const isChoice = kind === 'text' && choices !== undefined && choices.length > 0;
  return (
    <Field
      name={name}
      kind={isChoice ? choices.map(({ code }) => code) : kind}
      names={names}
      label={label}
      value={typed.get(name) ?? ''}
      error={error}
    />
  );
}
