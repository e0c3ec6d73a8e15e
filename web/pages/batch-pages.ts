import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { MalformedInput } from '../../client/failures.js';
import { inParallel } from '../../client/in-parallel.js';
import { listShareRequestCases } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { viewing } from '../../client/viewing.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { WebEnv } from '../web-env.js';
import { commandIdOf } from './command-id.js';
import { batchCommands, type BatchCommand } from './batch-commands.js';
import { BatchPage, type BatchRow } from './batch-page.js';
import { dataOf, typedIn, type Typed } from './form-data.js';
import { fieldLabels } from './field-labels.js';
import { malformedMistakes } from './mistakes-of.js';
import { orderByForm } from './order-by-form.js';
import type { PageParts } from './page-parts.js';
import { framed, type Shown } from './show-page.js';
import { signInAgain } from './sign-in-again.js';
import type { Viewer } from './viewer.js';
import { whoViews } from './who-views.js';
import { say } from '../say.js';
import { refusalTold } from '../refusal-told.js';
import { failureTold } from '../failure-told.js';

const mostRows = 50;
/** Commands on their way at once: the engine answers others beside them. */
const atOnce = 4;

/** Several cases at once: what each needs is asked, each is decided by itself, each has a result of its own. */
export function addBatchPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.post('/requests/batch', async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody({ all: true });
    if (viewer === null) return signInAgain(context, body);
    const typed = typedIn(body);
    const ids = [body['id']].flat().filter((id) => typeof id === 'string');
    const allowed = batchCommands(viewer.session.actor.roles);
    const act = allowed.find(({ name }) => name === typed.get('act'));
    if (act === undefined || ids.length === 0 || ids.length > mostRows) {
      const sentence =
        ids.length > mostRows
          ? say(
              `一次最多办理 ${mostRows} 件，请分几次勾选。`,
              `At most ${mostRows} cases at once. Please tick them in several goes.`,
            )
          : say(
              '请先勾选要办理的申请，再选择办理事项。',
              'Please tick the applications first, then choose what to do with them.',
            );
      return framed(viewer, { ...page({ typed, sentence }), status: 422 });
    }
    const cases = await chosen(parts, viewer, ids);
    const isAsked = typed.get('step') === 'do';
    const rows = isAsked
      ? await inParallel(cases, atOnce, (shown) => oneRow(context, parts, viewer, { act, typed, shown }))
      : cases.map((shown): BatchRow => ({ shown, outcome: 'asked', reasons: [] }));
    const isAllDone = rows.every(({ outcome }) => outcome === 'done');
    // What was refused is tried again under a name of its own; the rest is done and stays done.
    const key = isAsked && !isAllDone ? randomUUID() : (typed.get('key') ?? randomUUID());
    const status = isAsked && !isAllDone ? 409 : 200;
    return framed(viewer, { ...page({ act, typed, rows, key }), status });
  });
}

/** The ticked cases in the order of the list; what this person does not see is not among them. */
async function chosen(
  { hefu }: PageParts,
  { session }: Viewer,
  ids: readonly string[],
): Promise<readonly ShownShareRequest[]> {
  return listShareRequestCases(viewing(hefu, session), { ids, limit: mostRows });
}

interface Order {
  readonly act: BatchCommand;
  readonly typed: Typed;
  readonly shown: ShownShareRequest;
}

/** Orders one row. What is wrong with it is its own result and stops no other. */
async function oneRow(
  context: Context<WebEnv>,
  { hefu, report }: PageParts,
  { session }: Viewer,
  { act, typed, shown }: Order,
): Promise<BatchRow> {
  const failed = (reasons: readonly string[]): BatchRow => ({ shown, outcome: 'refused', reasons });
  if (act.needsReasons === true && (typed.get(`reasons.${shown.id}`) ?? '').trim() === '')
    return failed([
      say(
        '请写明不同意的理由，批量办理也要逐件写。',
        'Please give the reason of the refusal: in bulk too, each has its own.',
      ),
    ]);
  try {
    const order = {
      id: shown.id,
      type: act.command,
      data: { ...dataOf(fieldsOf(act), rowTyped(typed, act, shown.id), []), ...act.fixed },
      commandId: commandIdOf(session, `${typed.get('key') ?? ''}/${shown.id}`),
    };
    const answer = await orderByForm(hefu, session, shareRequestCase, order, fieldsOf(act));
    return answer.kind === 'accepted'
      ? { shown, outcome: 'done', reasons: [] }
      : failed(answer.refusals.map(refusalTold));
  } catch (error) {
    if (error instanceof MalformedInput)
      return failed(
        malformedMistakes(error, fieldLabels, rowTyped(typed, act, shown.id)).map(({ sentence }) => sentence),
      );
    if (error instanceof Error && error.name === 'ServiceAway') return failed([failureTold(error)]);
    report(error instanceof Error ? error : new Error(String(error)), context.get('trace'));
    return failed([
      say(
        '这一件没有办成，已记入日志，请稍后单独办理。',
        'This one was not done; it is in the log. Please try it by itself later.',
      ),
    ]);
  }
}

function fieldsOf({ command, fields }: BatchCommand): CommandFields {
  const all = shareRequestCase.commandFields[command] ?? {};
  return Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name)));
}

/** The row's own fields: `reasons.GX-2026-000001`. */
function rowTyped(typed: Typed, { fields }: BatchCommand, id: string): Typed {
  return new Map(fields.map((name) => [name, typed.get(`${name}.${id}`) ?? '']));
}

interface Made {
  readonly act?: BatchCommand;
  readonly typed: Typed;
  readonly rows?: readonly BatchRow[];
  readonly key?: string;
  readonly sentence?: string | null;
}

function page({ act, typed, rows = [], key = '', sentence = null }: Made): Shown {
  const fields = act === undefined ? {} : fieldsOf(act);
  const title =
    act === undefined
      ? say('批量办理', 'Several at once')
      : `${say('批量办理：', 'Several at once: ')}${say(act.label)}`;
  const body = BatchPage({ title, act: act ?? null, fields, rows, typed, key, sentence });
  return { title, here: '/requests', body };
}
