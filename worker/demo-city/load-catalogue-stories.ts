import type { CalendarView } from '../../calendar/calendar-view.js';
import { catalogueChangeCase } from '../../client/catalogue-change-case.js';
import { listChanges, reportChange, type ChangeReport } from '../../client/catalogue-changes.js';
import { commandCase } from '../../client/command-case.js';
import { commandCatalogue } from '../../client/command-catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { demandCase } from '../../client/demand-case.js';
import { listDemandCases, recordDemand } from '../../client/demands.js';
import { inParallel } from '../../client/in-parallel.js';
import { demoSession } from '../../client/session.js';
import type { CommandAnswer } from '../../domain/recording.js';
import {
  answeringRevision,
  changeStories,
  entryStories,
  type ChangeStory,
  type EntryStory,
} from './catalogue-stories.js';
import { demandStories, type DemandStory } from './demand-stories.js';

const atOnce = 4;
const most = 1000;

/** Entries in every state, changes that wait for their entry, needs that nobody has met yet. */
export async function loadCatalogueStories(
  hefu: HefuConnection,
  calendar: CalendarView,
  today: string,
): Promise<void> {
  const entries = entryStories(today);
  await inParallel(entries, atOnce, (story) => liveEntry(hefu, story));
  const reported = new Map((await listChanges(hefu, { limit: most })).map((one) => [one['what'], one['id']]));
  await inParallel(changeStories(calendar, today), atOnce, (story) =>
    liveChange(hefu, story, reported.get(story.what)),
  );
  await answerByRevision(hefu, entries);
  const recorded = new Map(
    (await listDemandCases(hefu, { limit: most })).map((one) => [one['title'], one['id']]),
  );
  await inParallel(demandStories, atOnce, async (story) => {
    const known = recorded.get(story.title ?? '');
    await liveDemand(hefu, story, typeof known === 'string' ? known : null);
  });
}

async function liveEntry(hefu: HefuConnection, { code, steps }: EntryStory): Promise<void> {
  for (const [index, [user, type, data]] of steps.entries()) {
    const session = await demoSession(hefu, user, 'demo-city');
    const commandId = `demo/${code}/${index}`;
    const { answer } = await commandCatalogue(hefu, session, { code, type, data, commandId });
    mustBeAccepted(answer, `${code}: ${type}`);
  }
}

async function liveChange(
  hefu: HefuConnection,
  { by, steps = [], ...change }: ChangeStory,
  known: unknown,
): Promise<void> {
  const id = typeof known === 'string' ? known : await reported(hefu, by, change);
  for (const [index, [user, type, data]] of steps.entries()) {
    const commandId = `demo/${change.what}/${index}`;
    const session = await demoSession(hefu, user, 'demo-city');
    const answer = await commandCase(hefu, session, catalogueChangeCase, { id, type, data, commandId });
    mustBeAccepted(answer, `${change.what}: ${type}`);
  }
}

async function reported(hefu: HefuConnection, by: string, change: ChangeReport): Promise<string> {
  const session = await demoSession(hefu, by, 'demo-city');
  const { id, answer } = await reportChange(hefu, session, change);
  mustBeAccepted(answer, change.what);
  return id;
}

/** After the report, so that the case hears of it by itself. */
async function answerByRevision(hefu: HefuConnection, entries: readonly EntryStory[]): Promise<void> {
  const { code, by, changes, reason } = answeringRevision;
  const begun = entries.find((one) => one.code === code)?.steps[0]?.[2] as { readonly content: object };
  const data = { content: { ...begun.content, ...changes }, source: 'person', reason };
  const session = await demoSession(hefu, by, 'demo-city');
  const order = { code, type: 'ReviseEntry', data, commandId: `demo/${code}/answer` } as const;
  const { answer } = await commandCatalogue(hefu, session, order);
  mustBeAccepted(answer, code);
}

async function liveDemand(
  hefu: HefuConnection,
  { by, steps, ...wanted }: DemandStory,
  known: string | null,
): Promise<void> {
  const session = await demoSession(hefu, by, 'demo-city');
  const id = known ?? (await recorded(hefu, session, wanted));
  for (const [index, [user, type, data]] of steps.entries()) {
    const answer = await commandCase(hefu, await demoSession(hefu, user, 'demo-city'), demandCase, {
      id,
      type,
      data,
      commandId: `demo/${wanted.title}/${index}`,
    });
    mustBeAccepted(answer, `${wanted.title}: ${type}`);
  }
}

async function recorded(
  hefu: HefuConnection,
  session: Parameters<typeof recordDemand>[1],
  wanted: Parameters<typeof recordDemand>[2],
): Promise<string> {
  const { id, answer } = await recordDemand(hefu, session, wanted);
  mustBeAccepted(answer, wanted.title ?? id);
  return id;
}

function mustBeAccepted(answer: CommandAnswer, what: string): void {
  if (answer.kind === 'refused') throw new Error(`${what}: ${JSON.stringify(answer.refusals)}`);
}
