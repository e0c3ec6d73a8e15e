import type { Calendar } from '../calendar/calendar.js';
import type { CalendarView } from '../calendar/calendar-view.js';
import { noticeName, type Notice } from '../calendar/notice.js';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { DomainEvent } from '../domain/decider.js';
import { asJson } from '../domain/json.js';
import type { ObligationEventData } from '../domain/obligation/obligation-events.js';
import { readStream } from '../store/read-stream.js';
import { adoptionId } from './adoption-id.js';
import { caseViewOf } from './calendar-for.js';
import type { StandingCase } from './case-type.js';
import { sendToCase } from './command-case.js';
import type { HefuConnection } from './connection.js';
import { ServiceAway } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import type { CaseRef } from './open-cases.js';
import type { Session } from './session.js';

/** A deadline of an open case that moves with a new arrangement of days off. */
export interface DeadlineMove {
  /** Kind of case: `share-request`. */
  readonly category: string;
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
  ref: CaseRef,
  calendar: Calendar,
  notice: Notice,
  now: number,
): Promise<{ readonly moves: readonly DeadlineMove[] } | null> {
  const standing = await ref.type.standing(hefu, ref.id);
  const view = newView(standing, calendar, notice, now);
  if (standing === null || view === null) return null;
  const decision = standing.wouldFollow({
    type: 'AdoptCalendar',
    data: { notice: noticeName(notice) },
    context: { calendar: view },
    meta: {
      commandId: 'dry-run',
      caseId: ref.id,
      at: shanghaiInstant(now),
      actor: { user: 'dry-run', department: '', roles: ['admin'] },
    },
  });
  return { moves: decision.kind === 'accepted' ? movesAmong(ref, decision.events) : [] };
}

/** Takes the calendar to one case. A command, like any other: signed, recorded, refused where it must be. */
export async function adoptCalendar(
  hefu: HefuConnection,
  session: Session,
  ref: CaseRef,
  calendar: Calendar,
  notice: Notice,
): Promise<Adoption> {
  const { type, id } = ref;
  const stream = `${type.category}/${id}`;
  const standing = await type.standing(hefu, id);
  const view = newView(standing, calendar, notice, await hefu.now());
  if (view === null) return { kind: 'unconcerned' };
  const envelope = await newEnvelope(hefu, session, {
    id,
    type: 'AdoptCalendar',
    data: { notice: noticeName(notice) },
    context: { calendar: asJson(view) },
    commandId: await adoptionId(hefu.pool, stream, calendar.version),
  });
  try {
    const answer = await sendToCase(hefu, type, envelope);
    if (answer.kind === 'refused') return failed(answer.refusals.map(({ message }) => message).join(''));
    const recorded = await readStream(hefu.pool, stream, answer.version - answer.events.length + 1);
    const own = recorded.filter(({ commandId }) => commandId === envelope.commandId);
    return { kind: 'adopted', moves: movesAmong(ref, own) };
  } catch (error) {
    // One case that does not answer holds up no other; it is named, and loading again finishes it.
    if (error instanceof ServiceAway) return failed(error.message);
    throw error;
  }
}

const failed = (reason: string): Adoption => ({ kind: 'failed', reason });

/** The case's new view, reaching back to the start of every clock it still has; null when it is not concerned. */
function newView(
  standing: StandingCase | null,
  calendar: Calendar,
  notice: Notice,
  now: number,
): CalendarView | null {
  const pinned = standing?.calendar ?? null;
  if (pinned === null || pinned.version === calendar.version) return null;
  // National days hold in every layer; Shanghai's only in its own.
  if (notice.layer !== 'cn' && notice.layer !== pinned.layer) return null;
  return caseViewOf(calendar, pinned.layer, pinned.from, now);
}

/** Every kind of case speaks of a moved deadline in the same event. */
function movesAmong(
  { type: { category }, id }: CaseRef,
  events: readonly DomainEvent[],
): readonly DeadlineMove[] {
  return events.flatMap(({ type, data }) => {
    if (type !== 'DeadlineMoved') return [];
    const { deadline, from, to, why } = data as ObligationEventData['DeadlineMoved'];
    // One that only stops being provisional is recorded too, but stays where it is.
    return from === to ? [] : [{ category, id, deadline, from, to, why }];
  });
}
