import type { Context, Hono } from 'hono';
import { getCatalogueEntry, type ShownEntry } from '../../client/catalogue.js';
import { NotFound } from '../../client/failures.js';
import {
  becameCase,
  dropDraft,
  keepTyped,
  newDraft,
  ownDrafts,
  showDraft,
} from '../../client/request-drafts.js';
import type { WebEnv } from '../web-env.js';
import { beginDraft } from './begin-draft.js';
import { DraftCheckPage, DraftTaskPage, DraftTasksPage, ResourcePage } from './draft-page.js';
import {
  draftFields,
  draftTasks,
  missingIn,
  missingSentences,
  type DraftTask,
  type TypedDraft,
} from './draft-tasks.js';
import type { Mistake } from './error-summary.js';
import { typedIn, type Typed } from './form-data.js';
import type { PageParts } from './page-parts.js';
import { said } from './said.js';
import { forViewer, framed, type Shown } from './show-page.js';
import { signInAgain } from './sign-in-again.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';
import { say, type Words } from '../say.js';

const incomplete: Words = ['请填写完整。', 'Please fill it in.'];

/** What is known before the form is opened: whoever comes from a check knows what it is for. */
const knownOf = (given: { readonly [field: string]: string }): TypedDraft =>
  Object.fromEntries(
    draftFields.flatMap((field) => ((given[field] ?? '') === '' ? [] : [[field, given[field] ?? '']])),
  );

type Handler = (context: Context<WebEnv>, viewer: Viewer, typed: Typed) => Promise<Response>;

/** An application as a list of tasks, kept however incomplete; nothing is begun before it has been checked and sent. */
export function addDraftPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  const entryOf = async (code: string): Promise<ShownEntry> => {
    const entry = await getCatalogueEntry(hefu, code);
    if (entry === null)
      throw new NotFound([
        `目录中没有编码为“${code}”的资源，请从资源目录选择。`,
        `The catalogue has no resource with the code “${code}”. Please choose one from it.`,
      ]);
    return entry;
  };
  const taskOf = (name: string | undefined): DraftTask => {
    const task = draftTasks.find((one) => one.name === name);
    if (task === undefined)
      throw new NotFound([
        '没有这一项，请回到草稿查看。',
        'There is no such part. Please go back to the draft.',
      ]);
    return task;
  };
  const posted = (path: string, handle: Handler): void => {
    web.post(path, async (context) => {
      const viewer = await whoViews(context, hefu, parts.isDemo);
      const body = await context.req.parseBody();
      return viewer === null ? signInAgain(context, body) : handle(context, viewer, typedIn(body));
    });
  };
  const here = '/catalogue';

  web.get('/start', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const entry = await entryOf(context.req.query('resource') ?? '');
      const code = said(entry, 'code');
      const begun = (await ownDrafts(hefu, session)).filter(({ resource }) => resource === code);
      return {
        title: say(`申请共享${said(entry, 'title')}`, `Apply for ${said(entry, 'title')}`),
        here,
        body: <ResourcePage entry={entry} begun={begun} known={knownOf(context.req.query())} />,
      };
    }),
  );
  posted('/drafts', async (context, { session }, typed) => {
    const entry = await entryOf(typed.get('resource') ?? '');
    const id = await newDraft(hefu, session, said(entry, 'code'));
    const known = knownOf(Object.fromEntries(typed));
    if (Object.keys(known).length > 0) await keepTyped(hefu, session, id, known);
    return context.redirect(`/drafts/${id}`, 303);
  });
  web.get('/drafts/:id', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const draft = await showDraft(hefu, session, context.req.param('id'));
      const entry = await entryOf(draft.resource);
      return {
        title: say(`草稿：${said(entry, 'title')}`, `Draft: ${said(entry, 'title')}`),
        here,
        body: <DraftTasksPage draft={draft} entry={entry} />,
      };
    }),
  );
  posted('/drafts/:id/drop', async (context, { session }) => {
    await dropDraft(hefu, session, context.req.param('id') ?? '');
    return context.redirect('/', 303);
  });

  const checkPage = async ({ session }: Viewer, id: string, mistakes: readonly Mistake[]): Promise<Shown> => {
    const draft = await showDraft(hefu, session, id);
    const entry = await entryOf(draft.resource);
    return {
      title: say('核对申请', 'Check the application'),
      here,
      body: <DraftCheckPage draft={draft} entry={entry} mistakes={mistakes} />,
    };
  };
  web.get('/drafts/:id/check', (context) =>
    forViewer(context, parts, (viewer) => checkPage(viewer, context.req.param('id'), [])),
  );
  posted('/drafts/:id/check', async (context, viewer) => {
    const id = context.req.param('id') ?? '';
    const draft = await showDraft(hefu, viewer.session, id);
    // Sent before, by a double click or Back: the case is there.
    if (draft.caseId !== null) return context.redirect(`/requests/${draft.caseId}?done=Start`, 303);
    const missing = missingIn(draft.typed).map(({ field, task }) => ({
      field: null,
      href: `/drafts/${id}/${task}#field-${field}`,
      sentence: say(missingSentences[field] ?? incomplete),
    }));
    if (missing.length > 0) return framed(viewer, { ...(await checkPage(viewer, id, missing)), status: 422 });
    const begun = await beginDraft(hefu, viewer.session, draft);
    if (begun.kind === 'refused')
      return framed(viewer, { ...(await checkPage(viewer, id, begun.mistakes)), status: 409 });
    await becameCase(hefu, viewer.session, id, begun.id);
    return context.redirect(`/requests/${begun.id}?done=Start`, 303);
  });

  web.get('/drafts/:id/:task', (context) =>
    forViewer(context, parts, async ({ session }) => {
      const draft = await showDraft(hefu, session, context.req.param('id'));
      const task = taskOf(context.req.param('task'));
      return { title: say(task.title), here, body: <DraftTaskPage draft={draft} task={task} /> };
    }),
  );
  posted('/drafts/:id/:task', async (context, { session }, typed) => {
    const id = context.req.param('id') ?? '';
    const task = taskOf(context.req.param('task'));
    const kept = Object.fromEntries(task.fields.map((field) => [field, typed.get(field) ?? '']));
    await keepTyped(hefu, session, id, kept);
    const next = draftTasks[draftTasks.indexOf(task) + 1];
    const to = typed.get('then') === 'list' ? '' : `/${next?.name ?? 'check'}`;
    return context.redirect(`/drafts/${id}${to}`, 303);
  });
}
