import type { Child } from 'hono/jsx';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { BatchCommand } from './batch-commands.js';
import { ErrorSummary } from './error-summary.js';
import { Field } from './field.js';
import { bareLabel, fieldLabels, type FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';
import { statusTerm } from './words.js';
import { say } from '../say.js';

export interface BatchRow {
  readonly shown: ShownShareRequest;
  readonly outcome: 'asked' | 'done' | 'refused';
  /** Why it was refused. */
  readonly reasons: readonly string[];
}

interface Batch {
  readonly title: string;
  readonly act: BatchCommand | null;
  readonly fields: CommandFields;
  readonly rows: readonly BatchRow[];
  readonly typed: Typed;
  readonly key: string;
  /** What was wrong with the choice itself. */
  readonly sentence: string | null;
}

/** What each ticked case needs, and afterwards what came of each. */
export function BatchPage({ title, act, fields, rows, typed, key, sentence }: Batch): Child {
  const done = rows.filter(({ outcome }) => outcome === 'done');
  const rest = rows.filter(({ outcome }) => outcome !== 'done');
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  return (
    <>
      <p>
        <a href="/requests">{say('返回共享申请', 'Back to requests')}</a>
      </p>
      <ErrorSummary
        mistakes={[
          ...(sentence === null ? [] : [{ field: null, sentence }]),
          ...refused.map(({ shown, reasons }) => ({
            field: `row-${shown.id}`,
            sentence: say(`${shown.id}：${reasons.join('')}`, `${shown.id}: ${reasons.join('')}`),
          })),
        ]}
      />
      <h1>{title}</h1>
      {done.length === 0 ? null : <Done act={act} rows={done} />}
      {act === null || rest.length === 0 ? null : (
        <form method="post" action="/requests/batch" class="act">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="act" value={act.name} />
          {rest.map((row) => (
            <OneCase row={row} fields={fields} typed={typed} />
          ))}
          <button type="submit" name="step" value="do">
            {say(act.label)}
            {say('（', ' (')}
            {rest.length}
            {say(' 件）', ' cases)')}
          </button>
        </form>
      )}
    </>
  );
}

function Done({
  act,
  rows,
}: {
  readonly act: BatchCommand | null;
  readonly rows: readonly BatchRow[];
}): Child {
  return (
    <section class="done" role="status" aria-labelledby="done">
      <h2 id="done">
        {say('已办理 ', 'Done: ')}
        {rows.length}
        {say(' 件：', ' cases: ')}
        {act === null ? '' : say(act.label)}
      </h2>
      <ul>
        {rows.map(({ shown }) => (
          <li>
            <a href={`/requests/${shown.id}`}>{shown.id}</a> {shown.resourceTitle}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface One {
  readonly row: BatchRow;
  readonly fields: CommandFields;
  readonly typed: Typed;
}

function OneCase({ row: { shown, outcome, reasons }, fields, typed }: One): Child {
  const labels: { readonly [field: string]: FieldLabel } = fieldLabels;
  return (
    <fieldset id={`field-row-${shown.id}`} class={outcome === 'refused' ? 'wrong' : undefined}>
      <legend>
        {shown.id} {shown.resourceTitle}
      </legend>
      <p class="hint">
        {shown.requesterName}
        {say('向', ' asks ')}
        {shown.providerName}
        {say('申请，', '; ')}
        {statusTerm(shown.status)}
        {say('。用途：', '. Purpose: ')}
        {shown.purpose}
      </p>
      {outcome === 'refused' ? (
        <p class="error">
          {say('未办理：', 'Not done: ')}
          {reasons.join('')}
        </p>
      ) : null}
      <input type="hidden" name="id" value={shown.id} />
      {Object.entries(fields).map(([name, kind]) => (
        <Field
          name={`${name}.${shown.id}`}
          kind={kind}
          label={labels[name] ?? bareLabel(name)}
          value={typed.get(`${name}.${shown.id}`) ?? ''}
          error={null}
        />
      ))}
    </fieldset>
  );
}
