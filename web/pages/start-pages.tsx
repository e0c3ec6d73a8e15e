import { createHash, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { getCatalogueEntry, type ShownEntry } from '../../client/catalogue.js';
import { MalformedInput, NotFound } from '../../client/failures.js';
import { onceOnly } from '../../client/once-only.js';
import { beginLetter, planLetter, type PlannedLetter } from '../../client/share-requests.js';
import { asJson } from '../../domain/json.js';
import { commandFields } from '../../domain/share-request/fields.js';
import type { WebEnv } from '../web-env.js';
import { ErrorSummary, type Mistake } from './error-summary.js';
import { Field } from './field.js';
import { choiceLabels, fieldLabels } from './field-labels.js';
import { fieldOf } from './field-of.js';
import { typedIn, type Typed } from './form-data.js';
import { said } from './said.js';
import type { PageParts } from './page-parts.js';
import { forViewer, framed, type Shown } from './show-page.js';
import { whoViews } from './who-views.js';

const asked = ['purpose', 'basis', 'scenario', 'scope', 'timeLimit', 'mode'] as const;

/** Starting a request: a form, a page to check it on, and the case. */
export function addStartPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const entryOf = async (code: string): Promise<ShownEntry> => {
    const entry = await getCatalogueEntry(hefu, code);
    if (entry === null) throw new NotFound(`目录中没有编码为“${code}”的资源，请从资源目录选择。`);
    return entry;
  };

  web.get('/start', (context) =>
    forViewer(context, parts, async () => {
      const entry = await entryOf(context.req.query('resource') ?? '');
      return formPage({ entry, typed: new Map(), mistakes: [], key: randomUUID() });
    }),
  );

  web.post('/start', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    const typed = typedIn(await context.req.parseBody());
    const entry = await entryOf(typed.get('resource') ?? '');
    const key = typed.get('key') ?? randomUUID();
    const again = (mistakes: readonly Mistake[]): Promise<Response> =>
      framed(viewer, { ...formPage({ entry, typed, mistakes, key: randomUUID() }), status: 422 });
    if (typed.get('step') === 'edit') return framed(viewer, formPage({ entry, typed, mistakes: [], key }));
    const missing = (['purpose', 'basis'] as const).filter((name) => (typed.get(name) ?? '').trim() === '');
    if (missing.length > 0) {
      return again(
        missing.map((name) => ({
          field: name,
          sentence: name === 'purpose' ? '请填写使用目的。' : '请填写使用依据。',
        })),
      );
    }
    if (typed.get('step') !== 'send') return framed(viewer, checkPage({ entry, typed, key }));
    try {
      const { session } = viewer;
      const letter = {
        resources: [said(entry, 'code')],
        purpose: '',
        basis: '',
        ...Object.fromEntries(asked.flatMap((name) => withText(name, typed))),
      };
      const fingerprint = createHash('sha256').update(JSON.stringify(letter)).digest();
      const outcome = await onceOnly(
        hefu,
        { actor: session.actor.user, key, fingerprint },
        {
          plan: async () => asJson(await planLetter(hefu, session, letter)),
          work: async (plan) => {
            // What `plan` above made, read back from the store.
            const started = await beginLetter(hefu, session, plan as unknown as PlannedLetter);
            const [first] = started.cases;
            return first?.answer.kind === 'accepted'
              ? { status: 201, body: { id: first.id } }
              : { status: 409, body: asJson(first?.answer.kind === 'refused' ? first.answer.refusals : []) };
          },
        },
      );
      if (outcome.kind !== 'done')
        return await again([{ field: null, sentence: '同一份申请正在提交，请稍候在“共享申请”中查看。' }]);
      const { body } = outcome.outcome;
      if (typeof body === 'object' && body !== null && 'id' in body)
        return context.redirect(`/requests/${said(body, 'id')}?done=Start`, 303);
      const refusals = body as unknown as readonly { readonly code: string; readonly message: string }[];
      return await again(
        refusals.map(({ code, message }) => ({
          field: fieldOf(code, commandFields.Start),
          sentence: message,
        })),
      );
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return again(
        error.problems.map(({ pointer, detail }) => ({
          field: pointer.split('/')[2] ?? null,
          sentence: detail,
        })),
      );
    }
  });
}

function withText(name: string, typed: Typed): readonly (readonly [string, string])[] {
  const text = typed.get(name)?.trim() ?? '';
  return text === '' ? [] : [[name, text]];
}

interface StartData {
  readonly entry: ShownEntry;
  readonly typed: Typed;
  readonly key: string;
}

function formPage({
  entry,
  typed,
  mistakes,
  key,
}: StartData & { readonly mistakes: readonly Mistake[] }): Shown {
  const wrong = new Map(mistakes.map(({ field, sentence }) => [field, sentence]));
  const body = (
    <>
      <ErrorSummary mistakes={mistakes} />
      <p>第 1 步，共 2 步：填写</p>
      <h1>
        申请共享
        <span class="number">
          {said(entry, 'title')}（{said(entry, 'code')}）
        </span>
      </h1>
      <form method="post" action="/start">
        <Hidden entry={entry} k={key} />
        {asked.map((name) => (
          <Field
            name={name}
            kind={commandFields.Start[name]}
            label={fieldLabels[name]}
            value={typed.get(name) ?? ''}
            error={wrong.get(name) ?? null}
          />
        ))}
        <button type="submit" name="step" value="check">
          下一步：核对
        </button>
      </form>
    </>
  );
  return { title: '申请共享', here: '/catalogue', body };
}

function checkPage({ entry, typed, key }: StartData): Shown {
  const body = (
    <>
      <p>第 2 步，共 2 步：核对</p>
      <h1>请核对后发起</h1>
      <form method="post" action="/start">
        <Hidden entry={entry} k={key} />
        <dl class="facts">
          <dt>资源</dt>
          <dd>
            {said(entry, 'title')}（{said(entry, 'code')}）
          </dd>
          {asked.flatMap((name) =>
            withText(name, typed).map(([, text]) => (
              <>
                <dt>{fieldLabels[name].label}</dt>
                <dd>
                  {name === 'mode' ? choice(text) : text}
                  <input type="hidden" name={name} value={text} />
                </dd>
              </>
            )),
          )}
        </dl>
        <button type="submit" name="step" value="send">
          发起共享申请
        </button>{' '}
        <button type="submit" name="step" value="edit" class="plain">
          修改
        </button>
      </form>
    </>
  );
  return { title: '核对申请', here: '/catalogue', body };
}

function choice(mode: string): string {
  return choiceLabels[mode] ?? mode;
}

function Hidden({ entry, k }: { readonly entry: ShownEntry; readonly k: string }): Child {
  return (
    <>
      <input type="hidden" name="resource" value={said(entry, 'code')} />
      <input type="hidden" name="key" value={k} />
    </>
  );
}
