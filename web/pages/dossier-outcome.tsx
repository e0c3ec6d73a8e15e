import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { CommandFields } from '../../domain/command-fields.js';
import type { CommandAnswer } from '../../domain/recording.js';
import type { Refusal } from '../../domain/refusal.js';
import { say } from '../say.js';
import type { WebEnv } from '../web-env.js';
import { ErrorSummary } from './error-summary.js';
import type { FieldLabel } from './field-labels.js';
import type { Typed } from './form-data.js';
import { FormFields } from './form-fields.js';
import { refusedMistakes } from './mistakes-of.js';
import { framed } from './show-page.js';
import type { Viewer } from './viewer.js';

/** Where on a case's page it was done: `/requests/GX-2026-000001#dossier`. */
export interface SectionPlace {
  readonly base: string;
  readonly id: string;
  readonly anchor: 'dossier' | 'service';
}

/** A form of a section, as it can be filled in again. */
export interface SectionForm {
  readonly action: string;
  /** 登记接口地址 */
  readonly act: string;
  readonly fields: CommandFields;
  readonly labels: { readonly [field: string]: FieldLabel };
  /** Names of fields that say what it is about, and are sent again as they are. */
  readonly kept: readonly string[];
  readonly typed: Typed;
}

/** Back to the section of the case it was done in; refused, the form comes back with what was typed and why not. */
export async function backToCase(
  context: Context<WebEnv>,
  viewer: Viewer,
  place: SectionPlace,
  answer: CommandAnswer,
  form?: SectionForm,
): Promise<Response> {
  if (answer.kind === 'accepted') return context.redirect(addressOf(place), 303);
  return framed(viewer, {
    title: form?.act ?? say('没有办理', 'Not done'),
    here: place.base,
    status: 409,
    body: <RefusedPage place={place} refusals={answer.refusals} form={form} />,
  });
}

const addressOf = ({ base, id, anchor }: SectionPlace): string => `${base}/${id}#${anchor}`;

function RefusedPage({
  place,
  refusals,
  form,
}: {
  readonly place: SectionPlace;
  readonly refusals: readonly Refusal[];
  readonly form: SectionForm | undefined;
}): Child {
  const mistakes = refusedMistakes(refusals, form?.fields ?? {});
  return (
    <>
      <p>
        <a href={addressOf(place)}>
          {say('返回 ', 'Back to ')}
          {place.id}
        </a>
      </p>
      <ErrorSummary mistakes={mistakes} />
      <h1>
        {form?.act ?? say('没有办理', 'Not done')}
        <span class="number">{place.id}</span>
      </h1>
      {form === undefined ? null : (
        <form method="post" class="act" action={form.action}>
          <input type="hidden" name="key" value={randomUUID()} />
          {form.kept.map((name) => (
            <input type="hidden" name={name} value={form.typed.get(name) ?? ''} />
          ))}
          <FormFields {...form} options={{}} isAnew={false} mistakes={mistakes} />
          <p class="acts">
            <button type="submit">{form.act}</button>
            <a href={addressOf(place)}>{say('取消', 'Cancel')}</a>
          </p>
        </form>
      )}
    </>
  );
}
