import { isNews, type EntryHindrance, type EntryNote } from '../domain/entry-note/entry-note.js';
import { entrySnapshot, type EntrySnapshot } from '../domain/opening-application/context.js';
import { openingHindrance } from '../domain/opening-application/decide/entry-note.js';
import { openingApplication } from '../domain/opening-application/decider.js';
import { openStatuses } from '../domain/opening-application/status.js';
import { resourceSnapshot } from '../domain/catalogue/resource-snapshot.js';
import { catalogueDecider } from '../domain/catalogue/decider.js';
import { sharingHindrance } from '../domain/share-request/decide/entry-note.js';
import { shareRequest } from '../domain/share-request/decider.js';
import { permissions } from '../domain/share-request/permissions.js';
import { statuses } from '../domain/share-request/status.js';
import { readCasesOnEntries, type CaseOnEntry } from '../store/read-cases-on-entries.js';
import { pageLimit } from '../store/read-stream.js';
import { commandCase } from './command-case.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';
import { inParallel } from './in-parallel.js';
import { keeperSession } from './keeper-session.js';
import { openingApplicationCase } from './opening-application-case.js';
import { shareRequestCase } from './share-request-case.js';

const width = 5;

/** Where a case is still told of its entry. */
const told = {
  requests: statuses.filter((status) => 'NoteEntry' in permissions[status]),
  openings: openStatuses,
};

/**
 * Tells the open cases on entries what has become of these: right after a command on the catalogue, and from time to time
 * for all of them, so that a gateway that died in between leaves nothing behind. Done again it changes nothing.
 * @param entries codes; absent: every entry that may stand in the way of something
 * @returns ids of the cases that were told something.
 */
export async function reachCases(
  hefu: HefuConnection,
  entries?: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: CaseOnEntry | undefined;
  for (;;) {
    const page = await readCasesOnEntries(hefu.pool, told, {
      limit: pageLimit,
      ...(entries === undefined ? {} : { entries }),
      ...(after === undefined ? {} : { after }),
    });
    const reached = await inParallel(page, width, async (one) =>
      (await reachCase(hefu, one)) ? [one.id] : [],
    );
    ids.push(...reached.flat());
    after = page.at(-1);
    if (page.length < pageLimit) return ids;
  }
}

/** The same right after the catalogue has changed. Where the engine is away now, its next look finds the change. */
export async function tellCases(hefu: HefuConnection, entries: readonly string[]): Promise<void> {
  try {
    if (entries.length > 0) await reachCases(hefu, entries);
  } catch (error) {
    if (!(error instanceof ServiceAway)) throw error;
  }
}

/** True when it was told something. The case's own rule decides; it is not asked where it would say that it knows. */
async function reachCase(hefu: HefuConnection, one: CaseOnEntry): Promise<boolean> {
  const kind = one.category === 'share-request' ? shareRequestCase : openingApplicationCase;
  if (!(await hasNews(hefu, one))) return false;
  const { id } = one;
  const answer = await commandCase(hefu, keeperSession, kind, { id, type: 'NoteEntry', data: {} });
  return answer.kind === 'accepted';
}

async function hasNews(hefu: HefuConnection, { category, id, entry }: CaseOnEntry): Promise<boolean> {
  const { state: standing, version } = await foldStream(hefu, catalogueDecider, `catalogue/${entry}`);
  if (category === 'share-request') {
    const { state } = await foldStream(hefu, shareRequest, `${category}/${id}`);
    const resource = resourceSnapshot(standing, version);
    return state.status !== 'none' && resource !== null && isNewsTo(state, sharingHindrance(resource));
  }
  const { state } = await foldStream(hefu, openingApplication, `${category}/${id}`);
  const now: EntrySnapshot | undefined = entrySnapshot(standing, version) ?? undefined;
  return state.status !== 'none' && isNewsTo(state, openingHindrance(state.entry, now));
}

const isNewsTo = (
  { entryNote }: { readonly entryNote?: EntryNote },
  hindrance: EntryHindrance | null,
): boolean => isNews(entryNote, hindrance);
