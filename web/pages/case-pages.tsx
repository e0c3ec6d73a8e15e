import type { Hono } from 'hono';
import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { caseEvents } from '../../client/case-events.js';
import { sentLetters } from '../../client/dossier/sent-letters.js';
import { daysOf } from '../../client/reading.js';
import { standingCase } from '../../client/standing-case.js';
import { viewing } from '../../client/viewing.js';
import { namesOfHolders, namesOfPeople } from '../../client/who-is.js';
import type { PossibleFor } from '../../domain/possible.js';
import { keepOpenings } from '../openings.js';
import type { WebEnv } from '../web-env.js';
import { workflowAddress } from '../engine-ui.js';
import type { CaseKind } from './case-kind.js';
import { CasePage } from './case-page.js';
import { counting } from './due-left.js';
import type { PageParts } from './page-parts.js';
import { withLetters } from './recorded-letters.js';
import { forViewer } from './show-page.js';
import type { Viewer } from './viewer.js';

/** The page of one case, the same for every kind; who has opened it is on the record. */
export function addCasePages(web: Hono<WebEnv>, parts: PageParts, kinds: readonly CaseKind[]): void {
  for (const kind of kinds) addCasePage(web, parts, kind);
}

function addCasePage(web: Hono<WebEnv>, parts: PageParts, kind: CaseKind): void {
  const { hefu } = parts;
  const keepOpening = keepOpenings(hefu, parts.report);
  web.get(`${kind.base}/:id`, (context) =>
    forViewer(context, parts, async (viewer) => {
      const { session } = viewer;
      const id = context.req.param('id');
      const seen = viewing(hefu, session);
      const shown = await kind.show(seen, id);
      const [recorded, letters, standing, count, holders, now] = await Promise.all([
        caseEvents(seen, kind.kind, id),
        sentLetters(hefu, session, kind.kind.category, id),
        standingCase(seen, id, kind.kind),
        counting(hefu),
        shown.held === null ? [] : namesOfHolders(hefu, shown.held),
        hefu.now(),
      ]);
      const events = withLetters(recorded, letters);
      const look = { viewer, parts, count };
      const acts = standing.possible(session.actor, shanghaiInstant(now));
      const [{ days }, lead, sections, names, titles] = await Promise.all([
        daysOf(hefu, standing),
        shown.lead?.(look) ?? null,
        shown.sections?.(look) ?? [],
        namesOfPeople(
          hefu,
          events.map(({ actor }) => actor.user),
        ),
        shown.titles?.() ?? {},
      ]);
      const done = context.req.query('done');
      const body = (
        <CasePage
          kind={kind}
          shown={shown}
          count={count}
          days={days}
          events={events}
          names={names}
          titles={titles}
          acts={offered(kind, acts)}
          holders={holders}
          lead={lead}
          sections={sections}
          engineSide={engineSide(parts, viewer, `${kind.kind.category}/${id}`)}
          done={done === undefined ? null : kind.commandTerm(done)}
        />
      );
      await keepOpening(context, session, { stream: `${kind.kind.category}/${id}`, by: 'page' });
      return { title: `${shown.id} ${shown.title}`, here: kind.base, body };
    }),
  );
}

/** What can be done here, what 待办 asks for before the rest. */
function offered({ first = [], notOffered }: CaseKind, acts: readonly PossibleFor[]): readonly PossibleFor[] {
  const place = ({ command }: PossibleFor): number =>
    first.includes(command) ? first.indexOf(command) : first.length;
  return acts
    .filter(({ command }) => !notOffered.includes(command))
    .toSorted((one, other) => place(one) - place(other));
}

/** Temporal's interface can also end a workflow: only who runs the installation is shown the way. */
function engineSide({ engineUi }: PageParts, { session }: Viewer, workflowId: string): string | null {
  return engineUi !== undefined && session.actor.roles.includes('admin')
    ? workflowAddress(engineUi, workflowId)
    : null;
}
