import type { Context, Hono } from 'hono';
import { importCatalogue } from '../../../client/catalogue.js';
import { plainSheetFile } from '../../../client/catalogue-export/sheet-file.js';
import type { ErrorFile } from '../../../client/catalogue-import/error-file.js';
import { noMapping } from '../../../client/catalogue-import/columns.js';
import { mappingOf } from '../../../client/catalogue-import/read-mapping.js';
import { getMapping, listMappings, saveMapping } from '../../../client/catalogue-mappings.js';
import { NotFound } from '../../../client/failures.js';
import type { Session } from '../../../client/session.js';
import type { SharingClass } from '../../../domain/rule-sets/rule-set.js';
import type { JobEnd, Jobs, MadeFile } from '../../jobs.js';
import type { Uploads } from '../../uploads.js';
import type { WebEnv } from '../../web-env.js';
import type { Mistake } from '../error-summary.js';
import { csvType, sheetType } from '../file-response.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { requireRole } from '../require-role.js';
import { framed, forViewer } from '../show-page.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { ImportPage } from './import-page.js';
import { ImportResult } from './import-result.js';
import { importers } from './may-import.js';
import { say, type Words } from '../../say.js';
import { refusalTold } from '../../refusal-told.js';
import { asWritten } from '../as-written.js';

const here = '/catalogue';
const what: Words = ['导入目录', 'Import entries'];
const tooMany = (): Mistake => ({
  field: null,
  sentence: say(
    '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
    'Several of your jobs are still running. Please wait for them before you start another.',
  ),
});

/** A catalogue file: looked at, its columns settled, imported; each step a page, the long ones a job. */
export function addImportPages(
  web: Hono<WebEnv>,
  parts: PageParts,
  { jobs, uploads }: { readonly jobs: Jobs; readonly uploads: Uploads },
): void {
  const { hefu } = parts;
  const formPage = async (
    typed: Typed,
    mistakes: readonly Mistake[],
  ): Promise<{
    readonly title: string;
    readonly here: string;
    readonly body: ReturnType<typeof ImportPage>;
  }> => ({
    title: say(what),
    here,
    body: <ImportPage mappings={await listMappings(hefu)} typed={typed} mistakes={mistakes} />,
  });
  /** Whoever may import, with what they sent; a redirect where nobody is signed in. */
  const sent = async (
    context: Context<WebEnv>,
    work: (viewer: Viewer, typed: Typed, file: File | null) => Promise<Response>,
  ): Promise<Response> => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    requireRole(viewer, importers, what);
    const body = await context.req.parseBody();
    const file = body['file'];
    return work(viewer, typedIn(body), file instanceof File && file.size > 0 ? file : null);
  };
  const begin = async (
    context: Context<WebEnv>,
    viewer: Viewer,
    typed: Typed,
    upload: string,
    dryRun: boolean,
  ): Promise<Response> => {
    const { session } = viewer;
    const kept = uploads.find(session.actor.user, upload);
    if (kept === null)
      throw new NotFound([
        '文件已不在服务器上（超过一小时，或者服务重新启动过），请重新上传。',
        'The file is not on the server any more (after an hour, or a restart). Please upload it again.',
      ]);
    const id = jobs.start({
      owner: session.actor.user,
      title: dryRun ? say('检查目录文件', 'Check a file of entries') : say(what),
      here,
      work: (progress) => imported(parts, session, { ...kept, upload, typed, dryRun, progress }),
    });
    return id === null
      ? framed(viewer, { ...(await formPage(typed, [tooMany()])), status: 409 })
      : context.redirect(`/jobs/${id}`, 303);
  };

  web.get('/catalogue/import', (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, importers, what);
      return formPage(new Map(), []);
    }),
  );

  web.post('/catalogue/import', (context) =>
    sent(context, async (viewer, typed, file) => {
      if (file === null) {
        const mistake = {
          field: 'file',
          sentence: say('请选择要导入的目录文件。', 'Please choose the file to import.'),
        };
        return framed(viewer, { ...(await formPage(typed, [mistake])), status: 422 });
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const upload = uploads.keep(viewer.session.actor.user, file.name, bytes);
      return begin(context, viewer, typed, upload, true);
    }),
  );

  web.post('/catalogue/import/mapping', (context) =>
    sent(context, async (viewer, typed) => {
      const name = (typed.get('name') ?? '').trim();
      const answer = await saveMapping(hefu, viewer.session, name === '' ? '—' : name, columnsIn(typed));
      if (answer.kind === 'refused') {
        const mistakes = answer.refusals.map((refusal) => ({ field: null, sentence: refusalTold(refusal) }));
        return framed(viewer, { ...(await formPage(typed, mistakes)), status: 409 });
      }
      return begin(context, viewer, new Map([...typed, ['mapping', name]]), typed.get('upload') ?? '', true);
    }),
  );

  web.post('/catalogue/import/run', (context) =>
    sent(context, (viewer, typed) => begin(context, viewer, typed, typed.get('upload') ?? '', false)),
  );
}

function columnsIn(typed: Typed): { readonly [heading: string]: string | null } {
  const headings = [...typed].filter(([name]) => name.startsWith('heading-'));
  return Object.fromEntries(
    headings.map(([name, heading]) => {
      const column = typed.get(name.replace('heading', 'column')) ?? '';
      return [heading, column === '' ? null : column];
    }),
  );
}

/** The spellings of which somebody has said that they are a registered department, or a new one. */
const spellingsSaid = (typed: Typed, said: 'same' | 'new'): readonly string[] =>
  [...typed].flatMap(([name, spelling]) =>
    name.startsWith('spelling-') && typed.get(name.replace('spelling', 'said')) === said ? [spelling] : [],
  );

interface Order {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly upload: string;
  readonly typed: Typed;
  readonly dryRun: boolean;
  readonly progress: (done: number, total: number) => void;
}

async function imported(
  { hefu }: PageParts,
  session: Session,
  { name, bytes, upload, typed, dryRun, progress }: Order,
): Promise<JobEnd> {
  const mapping = typed.get('mapping') ?? '';
  const saved = mapping === '' ? null : await getMapping(hefu, mapping);
  const defaultClass = classIn(typed);
  const outcome = await importCatalogue(hefu, session, {
    bytes,
    dryRun,
    acceptAliases: typed.get('acceptAliases') === 'true',
    sameDepartments: spellingsSaid(typed, 'same'),
    newDepartments: spellingsSaid(typed, 'new'),
    mapping: saved === null ? noMapping : mappingOf(saved.columns),
    wantsErrorFile: true,
    progress,
    ...(defaultClass === null ? {} : { defaultClass }),
  });
  if (outcome.kind !== 'done') {
    const sentence =
      outcome.kind === 'forbidden' ? refusalTold(outcome.refusal) : asWritten(onPage(outcome.message));
    return {
      page: (
        <>
          <p class="errors" role="alert">
            {sentence}
          </p>
          <p>
            <a href="/catalogue/import">
              {say('换一个文件，或者改正后重新上传', 'Take another file, or upload it again put right')}
            </a>
          </p>
        </>
      ),
    };
  }
  const { report, errorFile } = outcome;
  const page = (
    <ImportResult
      report={report}
      fileName={name}
      upload={upload}
      mapping={mapping}
      defaultClass={defaultClass ?? ''}
    />
  );
  return { page, files: [made(name, report.encoding === 'xlsx', errorFile)] };
}

function classIn(typed: Typed): SharingClass | null {
  const chosen = typed.get('class');
  return (['universal', 'on-demand', 'not-shared'] as const).find((one) => one === chosen) ?? null;
}

/** The user's own file again, of the kind it came in. */
function made(name: string, isSheet: boolean, file: ErrorFile): MadeFile {
  const own = name.replace(/\.[^.]*$/, '');
  return isSheet
    ? {
        name: say(`${own}-校验结果.xlsx`, `${own}-result.xlsx`),
        type: sheetType,
        bytes: () => plainSheetFile(file.rows()),
      }
    : { name: say(`${own}-校验结果.csv`, `${own}-result.csv`), type: csvType, bytes: () => file.csv() };
}

/** The command line's option is a choice on this page. */
function onPage(message: string): string {
  // eslint-disable-next-line hefu/said-in-both -- part of a sentence of the rules, which stays in Chinese
  return message.replaceAll('用 --mapping 给出列名对照', '在导入时选用保存过的列名对照');
}
