import { userInfo } from 'node:os';
import { checkedEnvelope } from '../../client/checked-envelope.js';
import { commandCase } from '../../client/command-case.js';
import { commandStream } from '../../client/command-stream.js';
import type { HefuConnection } from '../../client/connection.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import { listOpenings, registerOpening } from '../../client/opening-applications.js';
import { demoSession, localAdminSession } from '../../client/session.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { catalogueCommandSchemas } from '../../domain/catalogue/schema.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { openingStories, openOnApplication, type OpeningStory } from './opening-stories.js';

const most = 1000;

/** Applications for data that is open on application: one in consultation, one opened by interface and used. */
export async function loadOpenings(hefu: HefuConnection, today: string): Promise<void> {
  await listEntry(hefu);
  const begun = new Map((await listOpenings(hefu, { limit: most })).map((one) => [one.letterNo, one.id]));
  // One after the other, so that their numbers are always the same.
  for (const story of openingStories(today)) await liveOpening(hefu, story, begun.get(story.letterNo));
}

async function listEntry(hefu: HefuConnection): Promise<void> {
  const { code, content } = openOnApplication;
  const envelope = await checkedEnvelope(
    hefu,
    localAdminSession(userInfo().username),
    catalogueCommandSchemas,
    { id: code, type: 'RegisterEntry', data: { content, source: 'person' }, commandId: `demo/${code}` },
  );
  mustBeAccepted(await commandStream(hefu, catalogueDecider, `catalogue/${code}`, envelope), code);
}

async function liveOpening(
  hefu: HefuConnection,
  { steps, ...wanted }: OpeningStory,
  known: string | undefined,
): Promise<void> {
  const id = known ?? (await registered(hefu, wanted));
  for (const [index, [user, type, data = {}]] of steps.entries()) {
    const session = await demoSession(hefu, user, 'demo-city');
    const commandId = `demo/${wanted.letterNo}/${index}`;
    const answer = await commandCase(hefu, session, openingApplicationCase, { id, type, data, commandId });
    mustBeAccepted(answer, `${wanted.letterNo}: ${type}`);
  }
}

async function registered(hefu: HefuConnection, wanted: Omit<OpeningStory, 'steps'>): Promise<string> {
  const session = await demoSession(hefu, 'wjw-coordinator', 'demo-city');
  const { id, answer } = await registerOpening(hefu, session, wanted);
  mustBeAccepted(answer, wanted.letterNo);
  return id;
}

function mustBeAccepted(answer: CommandAnswer, what: string): void {
  if (answer.kind === 'refused') throw new Error(`${what}: ${JSON.stringify(answer.refusals)}`);
}
