import { createHash, randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { getCatalogueEntry } from '../../client/catalogue.js';
import { commandCase } from '../../client/command-case.js';
import { MalformedInput, NotFound } from '../../client/failures.js';
import { showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { viewing } from '../../client/viewing.js';
import type { CommandFields } from '../../domain/command-fields.js';
import { commandFields, type PersonalCommandType } from '../../domain/share-request/fields.js';
import type { WebEnv } from '../web-env.js';
import { ActPage, type ActPageData } from './act-page.js';
import type { Mistake } from './error-summary.js';
import { dataOf, typedIn } from './form-data.js';
import { fieldOf } from './field-of.js';
import type { PageParts } from './page-parts.js';
import { forViewer, framed, type Shown } from './show-page.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';
import { commandTerm } from './words.js';

/** Doing something with a case: a form, and what came of it. */
export function addActPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get('/requests/:id/act/:command', (context) =>
    forViewer(context, parts, async (viewer) => {
      const act = await actOf(context, parts, viewer);
      return page({ ...act, typed: new Map(), mistakes: [], key: randomUUID() });
    }),
  );

  web.post('/requests/:id/act/:command', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    const act = await actOf(context, parts, viewer);
    const typed = typedIn(await context.req.parseBody());
    const key = typed.get('key') ?? randomUUID();
    const again = (mistakes: readonly Mistake[]): Promise<Response> =>
      framed(viewer, { ...page({ ...act, typed, mistakes, key: randomUUID() }), status: 409 });
    try {
      // The form's own key: sent twice (a double click, Back), it is one command and has one answer.
      const commandId = createHash('sha256')
        .update(`${viewer.session.actor.user}\n${key}`)
        .digest('hex')
        .slice(0, 40);
      const data = dataOf(
        act.fields,
        typed,
        act.items.map(({ code }) => code),
      );
      const { id } = act.shown;
      const answer = await commandCase(hefu, viewer.session, shareRequestCase, {
        id,
        type: act.command,
        data,
        commandId,
      });
      if (answer.kind === 'accepted') return await done(context, parts, viewer, id, act.command);
      return await again(
        answer.refusals.map(({ code, message }) => ({ field: fieldOf(code, act.fields), sentence: message })),
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

/** Back to the case, or to the list where it is not theirs to see any more. */
async function done(
  context: Context<WebEnv>,
  { hefu }: PageParts,
  viewer: Viewer,
  id: string,
  command: string,
): Promise<Response> {
  const seen = viewing(hefu, viewer.session);
  const isSeen = await showShareRequest(seen, id).then(
    () => true,
    () => false,
  );
  return context.redirect(isSeen ? `/requests/${id}?done=${command}` : '/', 303);
}

interface Act extends Pick<ActPageData, 'shown' | 'command' | 'fields' | 'items'> {
  readonly shown: ShownShareRequest;
}

/** @throws NotFound where there is no such case or act for this person. */
async function actOf(context: Context<WebEnv>, { hefu }: PageParts, { session }: Viewer): Promise<Act> {
  const { id = '', command = '' } = context.req.param();
  const seen = viewing(hefu, session);
  const shown = await showShareRequest(seen, id);
  if (!isPersonal(command)) throw new NotFound('没有这项操作，请从申请的页面进入。');
  const fields = withoutChoice(commandFields[command]);
  const items = 'items' in fields ? await itemsOf(hefu, shown) : [];
  return { shown, command, fields, items };
}

/** The choice of a rule set is for days no set covers: it is not on everybody's form. */
function withoutChoice(fields: CommandFields): CommandFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('ruleSet')));
}

async function itemsOf(hefu: PageParts['hefu'], shown: ShownShareRequest): Promise<Act['items']> {
  const entry = await getCatalogueEntry(hefu, shown.resource);
  const items = entry?.['items'];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'code' in item && 'name' in item
      ? [{ code: String(item.code), name: String(item.name) }]
      : [],
  );
}

function page(data: ActPageData): Shown {
  return {
    title: `${commandTerm(data.command)} ${data.shown.id}`,
    here: '/requests',
    body: <ActPage {...data} />,
  };
}

function isPersonal(type: string): type is PersonalCommandType {
  return Object.hasOwn(commandFields, type) && type !== 'Start';
}
