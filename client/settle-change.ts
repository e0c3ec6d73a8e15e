import type { CatalogueEvent } from '../domain/catalogue/events.js';
import { catalogueChange } from '../domain/catalogue-change/decider.js';
import type { EntryEvent } from '../domain/catalogue-change/context.js';
import { adjustedBefore, nextNews } from '../domain/catalogue-change/next-news.js';
import { entryEventOf } from '../domain/catalogue-change/entry-event.js';
import { catalogueChangeCase } from './catalogue-change-case.js';
import { commandCase } from './command-case.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';
import { allEvents } from './all-events.js';

export interface Settled {
  /** Events of the entry the case was told of. */
  readonly noted: number;
  /** Why the case took the last one not; null when it took all. */
  readonly refused: string | null;
}

/** Events a case is told of at once: it needs two or three, a wild one is stopped. */
const mostNews = 20;

/**
 * Tells a reported change what its entry's stream says and it does not know yet. Whoever was not told because a
 * machine died in between is told by this later, and loses nothing by it.
 */
export async function settleChange(hefu: HefuConnection, session: Session, id: string): Promise<Settled> {
  for (let noted = 0; noted < mostNews; noted += 1) {
    const { state } = await foldStream(hefu, catalogueChange, `catalogue-change/${id}`);
    if (state.status === 'none') return { noted, refused: null };
    const news = nextNews(state, await noteworthyEvents(hefu, state.entry.code));
    if (news === null) return { noted, refused: null };
    const answer = await commandCase(hefu, session, catalogueChangeCase, {
      id,
      type: 'NoteEntry',
      data: { version: news.version },
      // One for each who tells: an answer is kept for ever, also to somebody who may not.
      commandId: `note/${news.version}/${session.actor.user}`,
    });
    if (answer.kind === 'refused') {
      return { noted, refused: answer.refusals.map(({ message }) => message).join('') };
    }
  }
  return { noted: mostNews, refused: null };
}

/** What was adjusted between a change and its report: whether it was for this change, a person says. */
export async function adjustedBeforeReport(hefu: HefuConnection, id: string): Promise<EntryEvent | null> {
  const { state } = await foldStream(hefu, catalogueChange, `catalogue-change/${id}`);
  if (state.status === 'none') return null;
  return adjustedBefore(state, await noteworthyEvents(hefu, state.entry.code));
}

async function noteworthyEvents(hefu: HefuConnection, code: string): Promise<readonly EntryEvent[]> {
  const events = await allEvents(hefu, `catalogue/${code}`);
  return events.flatMap((event) => {
    // The log's rows of a catalogue stream are its decider's own events.
    const noteworthy = entryEventOf(code, event.seq, event as object as CatalogueEvent);
    return noteworthy === null ? [] : [noteworthy];
  });
}

/** Every open change there is: for the engine's own look every hour, or a person who does not want to wait for it. */
export async function settleAllChanges(
  hefu: HefuConnection,
  session: Session,
): Promise<readonly (Settled & { readonly id: string })[]> {
  const settled: (Settled & { readonly id: string })[] = [];
  for (const id of await catalogueChangeCase.openIds(hefu)) {
    settled.push({ id, ...(await settleChange(hefu, session, id)) });
  }
  return settled;
}
