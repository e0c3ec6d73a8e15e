import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { EventOf, PlanEvent } from '../domain/annual-plan/events.js';
import { allEvents } from './all-events.js';
import { unknownPlan } from './annual-plans.js';
import type { HefuConnection } from './connection.js';

/** A list as it was sent once, and what became of it; a later one does not change it (A12a). */
export interface SentList {
  readonly version: number;
  /** `filed`: a list of its own; `revised`: it took the place of the one before. */
  readonly kind: 'filed' | 'revised';
  readonly sentOn: string;
  /** User id of whoever sent or registered it. */
  readonly by: string;
  /** The day that counts; null for a revision. */
  readonly filedOn: string | null;
  readonly docNo: string;
  /** Why it was revised, or what was said with it. */
  readonly reason: string;
  readonly items: readonly string[];
  readonly interfaceItems: readonly string[];
  /** Must have been in, by the catalogue of that day (A9). */
  readonly missing: readonly string[];
  /** Not in the department's catalogue of that day. */
  readonly unknown: readonly string[];
  /** In it, though the catalogue did not ask for it. */
  readonly extra: readonly string[];
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly returned: { readonly on: string; readonly reason: string } | null;
  readonly publishedOn: string | null;
}

/** Every list of a plan, the first one first. @throws NotFound where there is no such plan. */
export async function planLists(hefu: HefuConnection, id: string): Promise<readonly SentList[]> {
  const events = await allEvents(hefu, `annual-plan/${id}`);
  if (events.length === 0) throw unknownPlan(id);
  // The log's rows are this decider's own events.
  return (events as unknown as readonly PlanEvent[]).reduce<readonly SentList[]>(after, []);
}

function after(lists: readonly SentList[], event: PlanEvent): readonly SentList[] {
  switch (event.type) {
    case 'ListFiled':
    case 'ListRevised':
      return [...lists, sent(event)];
    case 'FilingReturned': {
      const returned = { on: shanghaiDate(event.at), reason: event.data.reason };
      return lists.map((one, index) => (index === lists.length - 1 ? { ...one, returned } : one));
    }
    case 'ListPublished': {
      const { version } = event.data;
      const publishedOn = shanghaiDate(event.at);
      return lists.map((one) => (one.version === version ? { ...one, publishedOn } : one));
    }
    default:
      return lists;
  }
}

function sent(event: EventOf<'ListFiled'> | EventOf<'ListRevised'>): SentList {
  const { version, docNo, items, interfaceItems, missing, unknown, extra } = event.data;
  const isRevision = event.type === 'ListRevised';
  return {
    version,
    kind: isRevision ? 'revised' : 'filed',
    sentOn: shanghaiDate(event.at),
    by: event.actor.user,
    filedOn: isRevision ? null : event.data.filedOn,
    docNo,
    reason: isRevision ? event.data.reason : event.data.note,
    items,
    interfaceItems,
    missing,
    unknown,
    extra,
    added: isRevision ? event.data.added : [],
    withdrawn: isRevision ? event.data.withdrawn : [],
    returned: null,
    publishedOn: null,
  };
}
