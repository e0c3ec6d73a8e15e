import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { getCatalogueEntry, type ShownEntry } from '../../../client/catalogue.js';
import { commandCatalogue, type CatalogueAnswer } from '../../../client/command-catalogue.js';
import type { HefuConnection } from '../../../client/connection.js';
import { entryReview } from '../../../client/entry-review.js';
import { Forbidden, MalformedInput, NotFound } from '../../../client/failures.js';
import { viewing } from '../../../client/viewing.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { reviseEntry } from '../../../client/write-entry.js';
import type { CatalogueCommandType } from '../../../domain/catalogue/commands.js';
import { catalogueTerms } from '../../../domain/catalogue/glossary.js';
import { catalogueEnglish } from '../../../domain/catalogue/glossary-english.js';
import type { Refusal } from '../../../domain/refusal.js';
import { say } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { commandIdOf } from '../command-id.js';
import { ErrorSummary, type Mistake } from '../error-summary.js';
import { dataOf, typedIn, type Typed } from '../form-data.js';
import { FormFields } from '../form-fields.js';
import { malformedMistakes, refusedMistakes } from '../mistakes-of.js';
import { isUnfinished } from '../order-by-form.js';
import type { PageParts } from '../page-parts.js';
import { said } from '../said.js';
import { forViewer, framed, type Shown } from '../show-page.js';
import { signInAgain } from '../sign-in-again.js';
import type { Viewer } from '../viewer.js';
import { whoViews } from '../who-views.js';
import { entryActs, entryActsOf } from './entry-acts.js';
import { ReviewSection } from './review-section.js';
import { entryChoices, entryFieldLabels, modeOptions, statedIn, typedOf } from './entry-form.js';

const path = '/catalogue/entries/:code/act/:command';

/** Doing something with an entry: changing it, sending it to review, publishing it or sending it back. */
export function addEntryActPages(web: Hono<WebEnv>, parts: PageParts): void {
  const { hefu } = parts;
  web.get(path, (context) =>
    forViewer(context, parts, async (viewer) => {
      const act = await actOf(context, parts, viewer);
      return page({ ...act, typed: typedOf(act.entry), mistakes: [], lead: await leadOf(hefu, act) });
    }),
  );
  web.post(path, async (context) => {
    const viewer = await whoViews(context, hefu, parts.isDemo);
    const body = await context.req.parseBody();
    if (viewer === null) return signInAgain(context, body);
    const act = await actOf(context, parts, viewer, false);
    const { code, command, entry } = act;
    const typed = typedIn(body);
    const again = async (status: number, mistakes: readonly Mistake[]): Promise<Response> =>
      framed(viewer, { ...page({ ...act, typed, mistakes, lead: await leadOf(hefu, act) }), status });
    const commandId = commandIdOf(viewer.session, typed.get('key') ?? randomUUID());
    const words = (name: string): string => typed.get(name)?.trim() ?? '';
    const fields = entryActs[command] ?? {};
    const isAttempt = (refusals: readonly Refusal[]): boolean =>
      !isUnfinished(refusals, fields, dataOf(fields, typed, [], ['modes']));
    try {
      const ordered = (): Promise<CatalogueAnswer> => {
        if (command === 'ReviseEntry') {
          const change = {
            code,
            fields: statedIn(entry, typed),
            reason: words('reason'),
            commandId,
            isAttempt,
          };
          return reviseEntry(hefu, viewer.session, change);
        }
        return commandCatalogue(hefu, viewer.session, {
          code,
          type: command,
          data: dataFor(command, words),
          commandId,
          isAttempt,
        });
      };
      const { answer } = await ordered();
      if (answer.kind === 'refused')
        return await again(isAttempt(answer.refusals) ? 409 : 422, refusedMistakes(answer.refusals, fields));
      return context.redirect(`/catalogue/entries/${encodeURIComponent(code)}?done=${command}`, 303);
    } catch (error) {
      if (error instanceof MalformedInput)
        return again(422, malformedMistakes(error, entryFieldLabels, typed));
      throw error;
    }
  });
}

/** Who decides on what was sent sees it above the form; who goes on with what came back, why it did. */
async function leadOf(hefu: HefuConnection, { code, command }: Act): Promise<Child> {
  if (!['PublishEntry', 'ReturnEntry', 'ReviseEntry', 'SubmitEntry'].includes(command)) return null;
  const review = await entryReview(hefu, code);
  const by = review.waiting?.by;
  return <ReviewSection review={review} names={await namesOfPeople(hefu, by === undefined ? [] : [by])} />;
}

/** What was typed, as the command carries it. */
function dataFor(command: CatalogueCommandType, words: (name: string) => string): object {
  if (command === 'RecordService') {
    const [checkedOn, note, effective] = [words('checkedOn'), words('note'), words('effective')];
    return { checkedOn, note, ...(effective === '' ? {} : { effective: effective === 'effective' }) };
  }
  return Object.fromEntries(Object.keys(entryActs[command] ?? {}).map((name) => [name, words(name)]));
}

interface Act {
  readonly code: string;
  readonly entry: ShownEntry;
  readonly command: CatalogueCommandType;
}

/** @throws NotFound, Forbidden. What was sent is judged by the rules, which say why not. */
async function actOf(
  context: Context<WebEnv>,
  { hefu }: PageParts,
  { session }: Viewer,
  mustBeOffered = true,
): Promise<Act> {
  const { code = '', command = '' } = context.req.param();
  const entry = await getCatalogueEntry(viewing(hefu, session), code);
  const known = (Object.keys(entryActs) as CatalogueCommandType[]).find((one) => one === command);
  if (entry === null || known === undefined)
    throw new NotFound([
      '没有这条目录或者这项操作，请从资源目录进入。',
      'There is no such entry or no such act; please come from the catalogue.',
    ]);
  if (mustBeOffered && !entryActsOf(entry, session.actor).includes(known)) {
    const status = said(entry, 'status') as keyof typeof catalogueTerms.statuses;
    throw new Forbidden([
      `这条目录现在“${catalogueTerms.statuses[status]}”，您不能办理“${catalogueTerms.commands[known]}”。修改、送审由提供部门的联络员、计划填报人办理，审核发布由市经济信息化委办理。`,
      `This entry is “${catalogueEnglish.statuses[status]}”: “${catalogueEnglish.commands[known]}” is not yours to do now. The provider’s coordinator or planner revises and submits, the commission reviews and publishes.`,
    ]);
  }
  return { code, entry, command: known };
}

function page({
  code,
  entry,
  command,
  typed,
  mistakes,
  lead,
}: Act & { readonly typed: Typed; readonly mistakes: readonly Mistake[]; readonly lead: Child }): Shown {
  const term = say(catalogueTerms, catalogueEnglish).commands[command];
  const base = `/catalogue/entries/${encodeURIComponent(code)}`;
  return {
    title: `${term} ${said(entry, 'title')}`,
    here: '/catalogue',
    body: (
      <>
        <p>
          <a href={base}>
            {say('返回', 'Back to')} {said(entry, 'title')}
          </a>
        </p>
        <ErrorSummary mistakes={mistakes} />
        <h1>
          {term}
          <span class="number">
            {said(entry, 'title')}
            {say('（', ' (')}
            {code}
            {say('）', ')')}
          </span>
        </h1>
        {lead}
        <form method="post" class="act" action={`${base}/act/${command}`}>
          <input type="hidden" name="key" value={randomUUID()} />
          <FormFields
            fields={entryActs[command] ?? {}}
            labels={entryFieldLabels}
            choices={entryChoices()}
            options={{ modes: modeOptions() }}
            typed={typed}
            isAnew={false}
            mistakes={mistakes}
          />
          <p class="acts">
            <button type="submit">{term}</button>
            <a href={base}>{say('取消', 'Cancel')}</a>
          </p>
        </form>
      </>
    ),
  };
}
