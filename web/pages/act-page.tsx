import type { Child } from 'hono/jsx';
import type { CommandFields } from '../../domain/command-fields.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { Field } from './field.js';
import { fieldLabels, type FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';
import { commandTerm } from './words.js';

export interface ActPageData {
  readonly shown: ShownShareRequest;
  readonly command: string;
  readonly fields: CommandFields;
  /** Items of the resource, where consent is given item by item. */
  readonly items: readonly { readonly code: string; readonly name: string }[];
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  /** Names this try: sent twice, it is done once. */
  readonly key: string;
}

/** One act on a case: its fields, what was wrong, and a button that names the act. */
export function ActPage({ shown, command, fields, items, typed, mistakes, key }: ActPageData): Child {
  const labels: { readonly [field: string]: FieldLabel } = fieldLabels;
  const wrong = new Map(mistakes.map(({ field, sentence }) => [field, sentence]));
  return (
    <>
      <p>
        <a href={`/requests/${shown.id}`}>返回 {shown.id}</a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>
        {commandTerm(command)}
        <span class="number">
          {shown.resourceTitle}（{shown.id}）
        </span>
      </h1>
      <form method="post" class="act">
        <input type="hidden" name="key" value={key} />
        {Object.entries(fields).map(([name, kind]) =>
          kind === 'granted-items' ? (
            <Items items={items} typed={typed} error={wrong.get(name) ?? null} />
          ) : (
            <Field
              name={name}
              kind={kind}
              label={labels[name] ?? { label: name }}
              value={typed.get(name) ?? ''}
              error={wrong.get(name) ?? null}
            />
          ),
        )}
        <button type="submit">{commandTerm(command)}</button>
      </form>
    </>
  );
}

function Items({
  items,
  typed,
  error,
}: {
  readonly items: ActPageData['items'];
  readonly typed: Typed;
  readonly error: string | null;
}): Child {
  if (items.length === 0) return null;
  return (
    <fieldset id="field-items">
      <legend>提供哪些信息项</legend>
      <p class="hint">不提供的，取消勾选并写明理由。</p>
      {error === null ? null : <p class="error">{error}</p>}
      {items.map(({ code, name }) => (
        <div class="item">
          <label class="check">
            <input
              type="checkbox"
              name={`item-${code}`}
              value="true"
              checked={typed.size === 0 || typed.get(`item-${code}`) === 'true'}
            />{' '}
            {name}
          </label>
          <input
            type="text"
            name={`item-${code}-reason`}
            aria-label={`不提供“${name}”的理由`}
            placeholder="不提供的理由"
            value={typed.get(`item-${code}-reason`) ?? ''}
          />
        </div>
      ))}
    </fieldset>
  );
}
