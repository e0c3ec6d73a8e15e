import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { MalformedInput } from '../../../client/failures.js';
import { draftEntry } from '../../../client/write-entry.js';
import { departmentNames } from '../../../client/who-is.js';
import { citywideCatalogueRoles } from '../../../domain/catalogue/permissions.js';
import type { CommandFields } from '../../../domain/command-fields.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { commandIdOf } from '../command-id.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import { FormFields } from '../form-fields.js';
import { malformedMistakes, refusedMistakes } from '../mistakes-of.js';
import type { PageParts } from '../page-parts.js';
import { holdsOne, requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { revisable } from './entry-acts.js';
import { entryChoices, entryFieldLabels, modeOptions, statedIn } from './entry-form.js';
import { importers } from './may-import.js';

const what: Words = ['起草目录', 'Draft an entry'];
const path = '/catalogue/new';
const here = '/catalogue';

/** B4: a new entry begins as a draft, kept however incomplete; others see it once it is reviewed and published. */
export function addDraftEntryPage(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get(path, (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, importers, what);
      return page(parts, viewer, new Map(Object.entries(context.req.query())), []);
    }),
  );
  web.post(path, async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    requireRole(viewer, importers, what);
    const typed = typedIn(body);
    const again = async (mistakes: readonly Mistake[], status: number): Promise<Response> =>
      framed(viewer, { ...(await page(parts, viewer, typed, mistakes)), status });
    const provider = typed.get('provider')?.trim() ?? '';
    const fields = {
      title: typed.get('title')?.trim() ?? '',
      ...(provider === '' ? {} : { provider }),
      ...statedIn({}, typed),
    };
    const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID());
    try {
      const { code, answer } = await draftEntry(hefu, viewer.session, { fields, commandId });
      if (answer.kind === 'accepted')
        return context.redirect(`/catalogue/entries/${encodeURIComponent(code)}?done=DraftEntry`, 303);
      return await again(refusedMistakes(answer.refusals, fieldsFor(viewer)), 409);
    } catch (error) {
      if (error instanceof MalformedInput)
        return again(malformedMistakes(error, entryFieldLabels, typed), 422);
      throw error;
    }
  });
}

/** Whoever looks after every department's entries says whose it is. */
function fieldsFor(viewer: Viewer): CommandFields {
  const text = 'text';
  return {
    title: text,
    ...(holdsOne(viewer, citywideCatalogueRoles) ? { provider: text } : {}),
    ...revisable,
  };
}

async function page(
  { hefu }: PageParts,
  viewer: Viewer,
  typed: Typed,
  mistakes: readonly Mistake[],
): Promise<Shown> {
  const departments = [...(await departmentNames(hefu))].map(([code, name]) => ({ code, name }));
  return {
    title: say(what),
    here,
    body: (
      <>
        <p>
          <a href={here}>{say('返回资源目录', 'Back to the catalogue')}</a>
        </p>
        <ErrorSummary mistakes={mistakes} />
        <h1>{say(what)}</h1>
        <p>
          {say(
            '先存为草稿，没有填完的以后再补；送市经济信息化委审核发布以后，其他部门才能看到和申请。一次起草多条的，请导入文件。',
            'It is kept as a draft, to be completed later; others see it and apply for it once the commission has reviewed and published it. For many entries import a file.',
          )}
        </p>
        <form method="post" class="act" action={path}>
          <input type="hidden" name="key" value={randomUUID()} />
          <FormFields
            fields={fieldsFor(viewer)}
            labels={entryFieldLabels}
            choices={entryChoices()}
            options={{ modes: modeOptions(), provider: departments }}
            typed={typed}
            isAnew={false}
            mistakes={mistakes}
          />
          <p class="acts">
            <button type="submit">{say('保存草稿', 'Save the draft')}</button>
            <a href={here}>{say('取消', 'Cancel')}</a>
          </p>
        </form>
      </>
    ),
  };
}
