import { createHash, randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../client/connection.js';
import { MalformedInput } from '../../client/failures.js';
import { onceOnly } from '../../client/once-only.js';
import type { Session } from '../../client/session.js';
import type { CommandFields } from '../../domain/command-fields.js';
import { asJson, type Json } from '../../domain/json.js';
import type { CommandAnswer } from '../../domain/recording.js';
import type { Refusal } from '../../domain/refusal.js';
import type { WebEnv } from '../web-env.js';
import type { CaseKind, Option } from './case-kind.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { dataOf, typedIn, type Typed } from './form-data.js';
import { FormFields } from './form-fields.js';
import { malformedMistakes, refusedMistakes } from './mistakes-of.js';
import type { PageParts } from './page-parts.js';
import { requireRole } from './require-role.js';
import { forViewer, framed, type Shown } from './show-page.js';
import { signInAgain } from './sign-in-again.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';
import type { Role } from '../../domain/directory/roles.js';
import { say, type Words } from '../say.js';
import { failureTold } from '../failure-told.js';

/** How a case of a kind is begun in one form. */
export interface Beginning {
  readonly kind: CaseKind;
  readonly title: Words;
  /** Names the act: 报告变动 */
  readonly button: Words;
  readonly allowed: readonly Role[];
  readonly fields: CommandFields;
  /** Fields hardly anybody needs, behind a heading of their own. */
  readonly rare?: { readonly summary: Words; readonly fields: CommandFields };
  /** What is known before the form is opened, and goes with it: the entry. */
  readonly given: readonly string[];
  /** What stands above the form; or a page of its own, where something has to be chosen first. */
  readonly before: (
    parts: PageParts,
    viewer: Viewer,
    typed: Typed,
  ) => Promise<{ readonly lead: Child } | { readonly instead: Child }>;
  readonly options: (
    hefu: HefuConnection,
    viewer: Viewer,
  ) => Promise<{ readonly [field: string]: readonly Option[] }>;
  /** What it will be called, the rules having been asked. */
  readonly number: (
    hefu: HefuConnection,
    session: Session,
    data: { readonly [field: string]: Json },
  ) => Promise<string>;
  readonly begin: (
    hefu: HefuConnection,
    session: Session,
    id: string,
    data: { readonly [field: string]: Json },
  ) => Promise<CommandAnswer>;
}

/** Beginning a case: a form, and then the case's own page, which says what happens next and when. */
export function addBeginPages(web: Hono<WebEnv>, parts: PageParts, begins: readonly Beginning[]): void {
  for (const beginning of begins) addBeginning(web, parts, beginning);
}

function addBeginning(web: Hono<WebEnv>, parts: PageParts, beginning: Beginning): void {
  const { kind, title, allowed, given } = beginning;
  const path = `${kind.base}/new`;
  web.get(path, (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, allowed, title);
      const known = [...Object.keys(allFields(beginning)), ...given, 'text'];
      const asked = Object.entries(context.req.query()).filter(([name]) => known.includes(name));
      return page(parts, viewer, beginning, { typed: new Map(asked), isAnew: true, mistakes: [] });
    }),
  );
  web.post(path, async (context) => {
    const viewer = await whoViews(context, parts.hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, allowed, title);
    return sent(context, parts, viewer, beginning, typedIn(body));
  });
}

async function sent(
  context: Context<WebEnv>,
  parts: PageParts,
  viewer: Viewer,
  beginning: Beginning,
  typed: Typed,
): Promise<Response> {
  const { kind, given } = beginning;
  const fields = allFields(beginning);
  const again = async (status: number, mistakes: readonly Mistake[]): Promise<Response> =>
    framed(viewer, { ...(await page(parts, viewer, beginning, { typed, isAnew: false, mistakes })), status });
  const carried = Object.fromEntries(given.map((name) => [name, typed.get(name) ?? '']));
  const data = { ...carried, ...dataOf(fields, typed, []) };
  try {
    const begun = await beginOnce(
      parts.hefu,
      viewer.session,
      beginning,
      typed.get('key') ?? randomUUID(),
      data,
    );
    if ('id' in begun) return context.redirect(`${kind.base}/${begun.id}?done=Start`, 303);
    return await again(409, refusedMistakes(begun.refusals, fields));
  } catch (error) {
    // The engine is away: what was typed stands where it stood, to be sent again.
    if (error instanceof Error && error.name === 'ServiceAway')
      return again(503, [{ field: null, sentence: failureTold(error) }]);
    if (error instanceof MalformedInput) return again(422, malformedMistakes(error, kind.labels, typed));
    throw error;
  }
}

const allFields = ({ fields, rare }: Beginning): CommandFields => ({ ...fields, ...rare?.fields });

type Begun = { readonly id: string } | { readonly refusals: readonly Refusal[] };

/** Sent twice (a double click, Back), it is one case: what it is called is kept before it is begun. */
async function beginOnce(
  hefu: HefuConnection,
  session: Session,
  { number, begin }: Beginning,
  key: string,
  data: { readonly [field: string]: Json },
): Promise<Begun> {
  const fingerprint = createHash('sha256').update(JSON.stringify(data)).digest();
  // Put right and sent again, it is another case: a refusal is the answer to what was sent then.
  const name = {
    actor: session.actor.user,
    key: `${key}/${fingerprint.toString('hex').slice(0, 16)}`,
    fingerprint,
  };
  const done = await onceOnly(hefu, name, {
    plan: () => number(hefu, session, data),
    work: async (id) => {
      const answer = await begin(hefu, session, typeof id === 'string' ? id : '', data);
      if (answer.kind === 'accepted') return { status: 201, body: { id } };
      return { status: 409, body: asJson({ refusals: answer.refusals }) };
    },
  });
  const sentence = say('正在办理，请稍候到列表中查看。', 'Under way. Please look in the list in a moment.');
  if (done.kind !== 'done') return { refusals: [{ code: 'under-way', message: sentence }] };
  // What `work` above made.
  return done.outcome.body as unknown as Begun;
}

interface Sent {
  readonly typed: Typed;
  readonly isAnew: boolean;
  readonly mistakes: readonly Mistake[];
}

async function page(parts: PageParts, viewer: Viewer, beginning: Beginning, sending: Sent): Promise<Shown> {
  const { kind, title, button, fields, rare, given } = beginning;
  const { typed, mistakes } = sending;
  const options = await beginning.options(parts.hefu, viewer);
  const form = { labels: kind.labels, choices: kind.choices(), options, ...sending };
  const before = await beginning.before(parts, viewer, typed);
  const main =
    'instead' in before ? (
      before.instead
    ) : (
      <>
        {before.lead}
        <form method="post" class="act" action={`${kind.base}/new`}>
          <input type="hidden" name="key" value={randomUUID()} />
          {given.map((name) => (
            <input type="hidden" name={name} value={typed.get(name) ?? ''} />
          ))}
          <FormFields {...form} fields={fields} />
          {rare === undefined ? null : (
            <details open={isTouched(rare.fields, sending)}>
              <summary>{say(rare.summary)}</summary>
              <FormFields {...form} fields={rare.fields} />
            </details>
          )}
          <p class="acts">
            <button type="submit">{say(button)}</button>
            <a href={kind.base}>{say('取消', 'Cancel')}</a>
          </p>
        </form>
      </>
    );
  return {
    title: say(title),
    here: kind.base,
    body: (
      <>
        <p>
          <a href={kind.base}>{say('返回列表', 'Back to the list')}</a>
        </p>
        <ErrorSummary mistakes={mistakes} />
        <h1>{say(title)}</h1>
        {main}
      </>
    ),
  };
}

/** Something was written there, or has to be. */
function isTouched(fields: CommandFields, { typed, mistakes }: Sent): boolean {
  return Object.keys(fields).some(
    (name) => (typed.get(name) ?? '') !== '' || mistakes.some(({ field }) => field === name),
  );
}
