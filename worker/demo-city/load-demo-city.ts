import { userInfo } from 'node:os';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarViewFor } from '../../client/calendar-for.js';
import { checkedEnvelope } from '../../client/checked-envelope.js';
import { commandStream } from '../../client/command-stream.js';
import type { HefuConnection } from '../../client/connection.js';
import { completeDemoCity, foundDemoCity } from '../../client/demo-installation.js';
import { inParallel } from '../../client/in-parallel.js';
import { listShareRequestCases } from '../../client/reading.js';
import { registerDepartment, registerPerson } from '../../client/register-people.js';
import { demoSession, localAdminSession } from '../../client/session.js';
import { commandShareRequest, startLetter } from '../../client/share-requests.js';
import { catalogueCommandSchemas } from '../../domain/catalogue/schema.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import { loadCatalogueStories } from './load-catalogue-stories.js';
import { loadDossiers } from './load-dossiers.js';
import { loadOpenings } from './load-openings.js';
import { loadPlans } from './load-plans.js';
import { demoDepartments, demoPeople } from './people.js';
import { demoResources } from './resources.js';
import { storiesOf, type Story } from './stories.js';

/** Stories lived at the same time; each is a handful of commands one after the other. */
const atOnce = 4;

/**
 * Makes the demo city by giving commands, like anybody. A load that was interrupted goes on where it stopped: the
 * ids of its commands are always the same, and the log knows them.
 * @returns false where the installation has departments of its own; nothing is loaded there.
 */
export async function loadDemoCity(hefu: HefuConnection): Promise<boolean> {
  const found = await foundDemoCity(hefu);
  if (found !== 'begun') return found === 'complete';
  const session = localAdminSession(userInfo().username);
  await inParallel(demoDepartments, atOnce, async (department) => {
    await registerDepartment(hefu, session, department);
  });
  await inParallel(demoPeople, atOnce, async (person) => {
    await registerPerson(hefu, session, person);
  });
  await inParallel(demoResources, atOnce, (resource) => listResource(hefu, resource));
  const today = shanghaiDate(await hefu.now());
  const calendar = await calendarViewFor(hefu, 'cn', `${Number(today.slice(0, 4)) - 1}-01-01`);
  const begun = new Map(
    (await listShareRequestCases(hefu, { limit: 1000 })).map(({ purpose, id }) => [purpose, id]),
  );
  await inParallel(storiesOf(calendar, today), atOnce, (story) =>
    liveStory(hefu, story, begun.get(story.purpose)),
  );
  await loadDossiers(hefu, today);
  await loadCatalogueStories(hefu, calendar, today);
  await loadOpenings(hefu, today);
  await loadPlans(hefu, today);
  await completeDemoCity(hefu);
  return true;
}

async function listResource(
  hefu: HefuConnection,
  { code, content }: (typeof demoResources)[number],
): Promise<void> {
  const envelope = await checkedEnvelope(
    hefu,
    localAdminSession(userInfo().username),
    catalogueCommandSchemas,
    {
      id: code,
      type: 'RegisterEntry',
      data: { content, source: 'person' },
      commandId: `demo/${code}`,
    },
  );
  const answer = await commandStream(hefu, catalogueDecider, `catalogue/${code}`, envelope);
  if (answer.kind === 'refused') throw new Error(`${code}: ${JSON.stringify(answer.refusals)}`);
}

async function liveStory(hefu: HefuConnection, story: Story, begun: string | undefined): Promise<void> {
  const id = begun ?? (await startStory(hefu, story));
  for (const [index, [user, type, data = {}]] of story.steps.entries()) {
    const session = await demoSession(hefu, user, 'demo-city');
    const answer = await commandShareRequest(hefu, session, id, type, data, `demo/${story.purpose}/${index}`);
    if (answer.kind === 'refused')
      throw new Error(`${story.purpose}: ${type}: ${JSON.stringify(answer.refusals)}`);
  }
}

async function startStory(hefu: HefuConnection, story: Story): Promise<string> {
  const { cases } = await startLetter(
    hefu,
    await demoSession(hefu, `${story.asks}-coordinator`, 'demo-city'),
    {
      resources: [story.resource],
      purpose: story.purpose,
      basis: story.basis,
      ...(story.ruleSet === undefined
        ? {}
        : { ruleSet: story.ruleSet.id, ruleSetReason: story.ruleSet.reason }),
    },
  );
  const [first] = cases;
  if (first?.answer.kind !== 'accepted') throw new Error(`${story.purpose}: ${JSON.stringify(cases)}`);
  return first.id;
}
