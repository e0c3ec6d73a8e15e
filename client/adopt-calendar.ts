import type { Calendar } from '../calendar/calendar.js';
import type { CalendarView } from '../calendar/calendar-view.js';
import { noticeName, type Notice } from '../calendar/notice.js';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { asJson } from '../domain/json.js';
import { shareRequest } from '../domain/share-request/decider.js';
import type { ShareRequestEvent } from '../domain/share-request/events.js';
import type { ShareRequestCase } from '../domain/share-request/state.js';
import { readStream } from '../store/read-stream.js';
import { adoptionId } from './adoption-id.js';
import { caseViewOf } from './calendar-for.js';
import { foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import type { Session } from './session.js';
import { sendToCase } from './share-requests.js';

/** A deadline of an open case that moves with a new arrangement of days off. */
export interface DeadlineMove {
  readonly id: string;
  /** `answer`, `delivery` */
  readonly deadline: string;
  /** YYYY-MM-DD */
  readonly from: string;
  readonly to: string;
  /** Chinese, without a full stop: as the event says it. */
  readonly why: string;
}

export type Adoption =
  | { readonly kind: 'adopted'; readonly moves: readonly DeadlineMove[] }
  /** No clock has pinned a calendar, or the case counts on this one already. */
  | { readonly kind: 'unconcerned' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the case would do with the calendar, decided in memory; null when it is not concerned. */
export async function adoptionIn(
  hefu: HefuConnection,
  id: string,
  calendar: Calendar,
  notice: Notice,
  now: number,
): Promise<{ readonly moves: readonly DeadlineMove[] } | null> {
  const { state } = await foldStream(hefu, shareRequest, `share-request/${id}`);
  if (state.status === 'none') return null;
  const view = newView(state, calendar, notice, now);
  if (view === null) return null;
  const decision = shareRequest.decide(state, {
    type: 'AdoptCalendar',
    data: { notice: noticeName(notice) },
    context: { calendar: view },
    meta: {
      commandId: 'dry-run',
      caseId: id,
      at: shanghaiInstant(now),
      actor: { user: 'dry-run', department: '', roles: ['admin'] },
    },
  });
  return { moves: decision.kind === 'accepted' ? movesAmong(id, decision.events) : [] };
}

/** Takes the calendar to one case. A command, like any other: signed, recorded, refused where it must be. */
export async function adoptCalendar(
  hefu: HefuConnection,
  session: Session,
  id: string,
  calendar: Calendar,
  notice: Notice,
): Promise<Adoption> {
  const stream = `share-request/${id}`;
  const { state } = await foldStream(hefu, shareRequest, stream);
  if (state.status === 'none') return { kind: 'unconcerned' };
  const view = newView(state, calendar, notice, await hefu.now());
  if (view === null) return { kind: 'unconcerned' };
  const envelope = await newEnvelope(hefu, session, {
    id,
    type: 'AdoptCalendar',
    data: { notice: noticeName(notice) },
    context: { calendar: asJson(view) },
    commandId: await adoptionId(hefu.pool, stream, calendar.version),
  });
  try {
    const answer = await sendToCase(hefu, id, envelope);
    if (answer.kind === 'refused') return failed(answer.refusals.map(({ message }) => message).join(''));
    const recorded = await readStream(hefu.pool, stream, answer.version - answer.events.length + 1);
    const own = recorded.filter(({ commandId }) => commandId === envelope.commandId);
    return {
      kind: 'adopted',
      moves: movesAmong(id, own as readonly object[] as readonly ShareRequestEvent[]),
    };
  } catch (error) {
    // One case that does not answer holds up no other; it is named, and loading again finishes it.
    if (error instanceof ServiceAway) return failed(error.message);
    throw error;
  }
}

const failed = (reason: string): Adoption => ({ kind: 'failed', reason });

/** The case's new view, reaching back to the start of every clock it still has; null when it is not concerned. */
function newView(
  state: ShareRequestCase,
  calendar: Calendar,
  notice: Notice,
  now: number,
): CalendarView | null {
  const pinned = state.calendar;
  if (pinned === null || pinned.version === calendar.version) return null;
  // National days hold in every layer; Shanghai's only in its own.
  if (notice.layer !== 'cn' && notice.layer !== pinned.layer) return null;
  return caseViewOf(calendar, pinned.layer, pinned.from, now);
}

function movesAmong(id: string, events: readonly ShareRequestEvent[]): readonly DeadlineMove[] {
  return events.flatMap((event) => {
    if (event.type !== 'DeadlineMoved') return [];
    const { deadline, from, to, why } = event.data;
    // One that only stops being provisional is recorded too, but stays where it is.
    return from === to ? [] : [{ id, deadline, from, to, why }];
  });
}
