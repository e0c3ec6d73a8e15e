import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { MalformedInput, NotFound } from '../../client/failures.js';
import { whoWasFirst } from '../../client/meanwhile.js';
import { possibleActs } from '../../client/permitted.js';
import { viewing } from '../../client/viewing.js';
import type { CommandFields } from '../../domain/command-fields.js';
import type { PossibleFor } from '../../domain/possible.js';
import type { WebEnv } from '../web-env.js';
import type { CaseKind } from './case-kind.js';
import { ActPage, type ActPageData } from './act-page.js';
import { commandIdOf } from './command-id.js';
import type { Mistake } from './error-summary.js';
import { dataOf, typedIn, type Typed } from './form-data.js';
import { malformedMistakes, refusedMistakes } from './mistakes-of.js';
import { MeanwhileNotice } from './meanwhile-notice.js';
import { orderByForm } from './order-by-form.js';
import type { PageParts } from './page-parts.js';
import { forViewer, framed, type Shown } from './show-page.js';
import { signInAgain } from './sign-in-again.js';
import type { Viewer } from './viewer.js';
import { WhyNotPage } from './why-not-page.js';
import { whoViews } from './who-views.js';
import { refusalsTold } from '../refusal-told.js';
import { listed, say } from '../say.js';
import { failureTold } from '../failure-told.js';

/** Doing something with a case: a form, and what came of it. */
export function addActPages(web: Hono<WebEnv>, parts: PageParts, kinds: readonly CaseKind[]): void {
  for (const kind of kinds) addActs(web, parts, kind);
}

function addActs(web: Hono<WebEnv>, parts: PageParts, acts: CaseKind): void {
  const { hefu } = parts;
  web.get(`${acts.base}/:id/act/:command`, (context) =>
    forViewer(context, parts, async (viewer) => {
      const act = await actOf(context, parts, viewer, acts);
      const possible = await possibleActs(hefu, viewer.session, act.subject.id, acts.kind);
      const asked = possible.find(({ command }) => command === act.command);
      if (asked?.isTheirs !== true) {
        const why = whyNot(acts, act, asked);
        const title = say(
          `不能${acts.commandTerm(act.command)}`,
          `Not possible: ${acts.commandTerm(act.command)}`,
        );
        return {
          title,
          here: acts.base,
          status: 403,
          body: <WhyNotPage base={acts.base} subject={act.subject} title={title} why={why} />,
        };
      }
      const given = Object.entries(context.req.query()).filter(([name]) => name in act.fields);
      const known = act.start?.typed(itemCodes(act)) ?? new Map<string, string>();
      const typed = new Map([...known, ...given]);
      return page(acts, { ...act, typed, isAnew: known.size === 0, mistakes: [], key: randomUUID() });
    }),
  );

  web.post(`${acts.base}/:id/act/:command`, async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    const act = await actOf(context, parts, viewer, acts);
    const typed = typedIn(body);
    const key = typed.get('key') ?? randomUUID();
    const again = (
      status: number,
      mistakes: readonly Mistake[],
      { notice = null, key: next = randomUUID() }: Partial<Pick<ActPageData, 'notice' | 'key'>> = {},
    ) =>
      framed(viewer, {
        ...page(acts, { ...act, typed, isAnew: false, mistakes, notice, key: next }),
        status,
      });
    const { id } = act.subject;
    const commandId = commandIdOf(viewer.session, key, typed);
    const first = await whoWasFirst(hefu, acts.kind, id, {
      version: Number(typed.get('version') ?? act.subject.version),
      commandId,
    });
    if (first !== null)
      return again(412, [], { notice: <MeanwhileNotice first={first} acts={acts} id={id} /> });
    try {
      const { command } = act;
      const data = {
        ...emptied(act, typed),
        ...dataOf(act.fields, typed, itemCodes(act), Object.keys(act.options)),
      };
      const left = keptMistakes(acts, act, typed);
      if (left.length > 0) return await again(422, left);
      const order = { id, type: command, data, commandId };
      const answer = await orderByForm(hefu, viewer.session, acts.kind, order, act.fields);
      if (answer.kind === 'accepted') return await done(context, parts, viewer, acts, id, command);
      const status = answer.kind === 'unfinished' ? 422 : 409;
      return await again(status, refusedMistakes(answer.refusals, act.fields, act.options['items']));
    } catch (error) {
      // The engine is away: what was typed stands where it stood; sent again as it is, it is the same command.
      if (error instanceof Error && error.name === 'ServiceAway')
        return again(503, [{ field: null, sentence: failureTold(error) }], { key });
      if (!(error instanceof MalformedInput)) throw error;
      return again(422, malformedMistakes(error, acts.labels, typed));
    }
  });
}

/** Why nobody, or not this person, can do it now: who has it, and what they can do. */
function whyNot(acts: CaseKind, { subject, command }: Act, asked: PossibleFor | undefined): string {
  const { status, held } = subject;
  const by = held === null ? '' : say(`，由${held.words}办理`, `, held by ${held.words}`);
  const now = say(`本件现在“${status}”${by}`, `This case is now “${status}”${by}`);
  if (asked === undefined)
    return say(
      `${now}，这时不能${acts.commandTerm(command)}。`,
      `${now}, so this is not possible: ${acts.commandTerm(command)}.`,
    );
  if (asked.why.length > 0) return `${now}${say('。', '. ')}${refusalsTold(asked.why)}`;
  const who = listed(asked.parties.map(acts.partyTerm));
  return say(
    `${now}。“${acts.commandTerm(command)}”由${who}办理。`,
    `${now}. “${acts.commandTerm(command)}” is for: ${who}.`,
  );
}

/** Back to the case, or to the list where it is not theirs to see any more. */
async function done(
  context: Context<WebEnv>,
  { hefu }: PageParts,
  viewer: Viewer,
  acts: CaseKind,
  id: string,
  command: string,
): Promise<Response> {
  const isSeen = await acts.show(viewing(hefu, viewer.session), id).then(
    () => true,
    () => false,
  );
  return context.redirect(isSeen ? `${acts.base}/${id}?done=${command}` : '/', 303);
}

type Act = Pick<ActPageData, 'subject' | 'command' | 'fields' | 'options' | 'start'>;

const itemCodes = ({ options }: Act): readonly string[] => (options['items'] ?? []).map(({ code }) => code);

/** A text that was filled in and taken away: said to be empty, or what was proposed would stand. */
function emptied({ fields, start }: Act, typed: Typed): { readonly [field: string]: string } {
  const known = [...(start?.typed([]) ?? [])];
  const gone = known.filter(([name, value]) => value !== '' && (typed.get(name) ?? value).trim() === '');
  return Object.fromEntries(gone.filter(([name]) => fields[name] === 'text').map(([name]) => [name, '']));
}

/** What cannot be said to be empty: it can be changed, and else is proposed anew. */
function keptMistakes(acts: CaseKind, { fields, start }: Act, typed: Typed): readonly Mistake[] {
  const known = [...(start?.typed([]) ?? [])].filter(([name, value]) => value !== '' && name in fields);
  return known
    .filter(([name]) => !['text', 'texts'].includes(String(fields[name])) && typed.get(name)?.trim() === '')
    .map(([name]) => {
      const label = say(acts.labels[name]?.label ?? ['', '']);
      return {
        field: name,
        sentence: say(
          `“${label}”是拟定的内容，可以改，不能留空；要去掉的，请退回经办重新拟办。`,
          `“${label}” was proposed: it can be changed, not left empty. To do without it, return the proposal.`,
        ),
      };
    });
}

/** @throws NotFound where there is no such case or act for this person. */
async function actOf(
  context: Context<WebEnv>,
  { hefu }: PageParts,
  { session }: Viewer,
  acts: CaseKind,
): Promise<Act> {
  const { id = '', command = '' } = context.req.param();
  const subject = await acts.show(viewing(hefu, session), id);
  const all = Object.hasOwn(acts.kind.commandFields, command) ? acts.kind.commandFields[command] : undefined;
  if (all === undefined || command === 'Start')
    throw new NotFound([
      '没有这项操作，请从本件的页面进入。',
      'There is no such act. Please come from the page of the case.',
    ]);
  const fields: CommandFields = Object.fromEntries(
    Object.entries(all).filter(([field]) => !acts.leftOut(field, command)),
  );
  const [options, start] = await Promise.all([
    acts.options(hefu, id, Object.keys(fields), command),
    acts.start?.(hefu, session, id, command) ?? null,
  ]);
  return { subject, command, fields, options, start };
}

function page(acts: CaseKind, data: Omit<ActPageData, 'acts' | 'notice'> & Partial<ActPageData>): Shown {
  return {
    title: `${acts.commandTerm(data.command)} ${data.subject.id}`,
    here: acts.base,
    body: <ActPage notice={null} {...data} acts={acts} />,
  };
}
