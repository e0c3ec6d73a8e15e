import type { Hono } from 'hono';
import { notesOf } from '../../../audit/checkpoint/witness-file.js';
import { auditedCategory } from '../../../audit/deciders.js';
import { streamOf } from '../../../audit/stream-of.js';
import { askAudit } from '../../../client/ask-audit.js';
import type { AuditQuestion } from '../../../client/audit-question.js';
import { exportEvidence } from '../../../client/export-evidence.js';
import { NotFound } from '../../../client/failures.js';
import { installedVersion } from '../../../client/installed-version.js';
import { recordExport, recordOpening } from '../../../client/record-reading.js';
import type { Session } from '../../../client/session.js';
import type { JobEnd, Jobs } from '../../jobs.js';
import type { WebEnv } from '../../web-env.js';
import type { Mistake } from '../error-summary.js';
import { typedIn, type Typed } from '../form-data.js';
import type { PageParts } from '../page-parts.js';
import { requireRole } from '../require-role.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { whoViews } from '../who-views.js';
import { AnswerPage } from './answer-page.js';
import { addAsOfPage } from './as-of-page.js';
import { auditors, auditing } from './auditors.js';
import { HubPage } from './hub-page.js';
import { addReadersPage } from './readers-page.js';
import { say, type Words } from '../../say.js';

const titles = {
  verify: ['核验记录', 'Verify the record'],
  refold: ['查询结果与记录对照', 'Lists against the record'],
  redecide: ['重新作出决定', 'Decided again'],
  match: ['流程历史与记录对照', 'Histories against the record'],
  backdated: ['补录和更正的记录', 'Records made up later or corrected'],
  export: ['导出证据包', 'Export the evidence'],
} as const satisfies { readonly [kind: string]: Words };
type Kind = keyof typeof titles;
const isKind = (text: string): text is Kind => Object.hasOwn(titles, text);
const here = '/audit';

class Unanswerable extends Error {
  readonly mistake: Mistake;
  constructor(mistake: Mistake) {
    super(mistake.sentence);
    this.mistake = mistake;
  }
}

/** The five questions, the lists beside them, and the package that leaves the house. */
export function addAuditPages(web: Hono<WebEnv>, parts: PageParts, jobs: Jobs): void {
  const { hefu } = parts;
  const hub = (mistakes: readonly Mistake[], pasted: string): Shown => ({
    title: say('审计', 'Audit'),
    here,
    body: <HubPage mistakes={mistakes} pasted={pasted} />,
  });

  web.get('/audit', (context) =>
    forViewer(context, parts, (viewer) => {
      requireRole(viewer, auditors, auditing);
      return Promise.resolve(hub([], ''));
    }),
  );
  addAsOfPage(web, parts);
  addReadersPage(web, parts);

  web.post('/audit/:kind', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    if (viewer === null) return context.redirect('/sign-in', 303);
    requireRole(viewer, auditors, auditing);
    const kind = context.req.param('kind');
    if (!isKind(kind))
      throw new NotFound([
        '没有这项核对，请从审计页进入。',
        'There is no such check. Please come from the audit page.',
      ]);
    const typed = typedIn(await context.req.parseBody());
    try {
      const work = await workOf(parts, viewer.session, kind, typed);
      const words: Words = titles[kind];
      const title = say(words);
      const id = jobs.start({ owner: viewer.session.actor.user, title, here, work });
      if (id !== null) return context.redirect(`/jobs/${id}`, 303);
      throw new Unanswerable({
        field: null,
        sentence: say(
          '您还有几项工作没有结束，请等它们完成后再开始新的一项。',
          'Several of your jobs are still running. Please wait for them before you start another.',
        ),
      });
    } catch (error) {
      if (!(error instanceof Unanswerable)) throw error;
      return framed(viewer, { ...hub([error.mistake], typed.get('against') ?? ''), status: 422 });
    }
  });
}

async function workOf(
  parts: PageParts,
  session: Session,
  kind: Kind,
  typed: Typed,
): Promise<() => Promise<JobEnd>> {
  const { hefu } = parts;
  const id = typed.get('id')?.trim() ?? '';
  const stream = id === '' ? null : await streamOf(hefu.pool, id);
  if (stream === null && (id !== '' || kind === 'export')) {
    const sentence =
      id === ''
        ? say('请填写编号。', 'Please fill in the number.')
        : say(
            `没有编号为“${id}”的记录，请核对编号。`,
            `There is no record numbered “${id}”. Please check the number.`,
          );
    throw new Unanswerable({ field: null, sentence });
  }
  const read = (of: string): Parameters<typeof recordOpening>[2] => ({
    stream: of,
    by: 'page',
    notKept: (error) => {
      parts.report(error, 'audit');
    },
  });
  if (kind === 'export') {
    return async () => {
      const { zip, ...report } = await exportEvidence(hefu, stream ?? '', installedVersion());
      await recordExport(hefu, session, read(stream ?? ''), zip);
      const page = (
        <p class="done" role="status">
          {say('证据包已备好：', 'The package is ready: ')}
          {report.events}
          {say(' 条记录，', ' records, ')}
          {report.runs}
          {say(' 段流程历史；本次导出已记入查阅记录。', ' workflow histories. This export is on record.')}
          {report.hasCheckpoint
            ? ''
            : say(
                '还没有覆盖这些记录的检查点，本包不能证明末尾没有被截去，请稍后再导出。',
                'No checkpoint covers these records yet, so the package cannot prove that nothing is cut off at its end. Please export again shortly.',
              )}
        </p>
      );
      const name = say(`证据包-${id.replaceAll('/', '-')}.zip`, `evidence-${id.replaceAll('/', '-')}.zip`);
      return { page, files: [{ name, type: 'application/zip', bytes: () => Promise.resolve(zip) }] };
    };
  }
  const question = questionOf(kind, typed, stream);
  const compared = question.kind === 'verify' ? question.against.length : 0;
  return async () => {
    const answer = await askAudit(hefu, question);
    if (stream !== null && auditedCategory(stream)?.process !== undefined)
      await recordOpening(hefu, session, read(stream));
    return { page: <AnswerPage answer={answer} compared={compared} /> };
  };
}

function questionOf(kind: Exclude<Kind, 'export'>, typed: Typed, stream: string | null): AuditQuestion {
  const only = stream === null ? {} : { stream };
  switch (kind) {
    case 'verify': {
      const pasted = (typed.get('against') ?? '').replaceAll('\r\n', '\n').trim();
      const against = pasted === '' ? [] : notesOf(`${pasted}\n`).map(({ note }) => note);
      if (pasted !== '' && against.length === 0) {
        throw new Unanswerable({
          field: 'against',
          sentence: say(
            '粘贴的文字中没有检查点。请粘贴另存的全文，包括以“—”开头的签名行。',
            'What you pasted has no checkpoint. Please paste the whole text as kept, with the lines of signatures that begin with “—”.',
          ),
        });
      }
      return { kind, against };
    }
    case 'refold':
      return { kind };
    case 'redecide':
    case 'match':
      return { kind, ...only };
    case 'backdated': {
      const days = typed.get('days') ?? '1';
      return { kind, days: /^\d{1,4}$/.test(days) ? Number(days) : 1 };
    }
  }
}
