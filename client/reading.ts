import { arrangedNames } from '../calendar/arranged-names.js';
import { dayByDay } from '../calendar/day-by-day.js';
import { dayCounted, type DayCounted, type DayReason } from '../calendar/day-reasons.js';
import { shanghaiDate } from '../calendar/shanghai-time.js';
import { listUndelivered } from '../store/deliveries.js';
import { listMissedDigests } from '../store/digests.js';
import { listInbox, listUnreached } from '../store/inbox.js';
import { listShareRequests, type ListPlace, type ShareRequestFilter } from '../store/list-share-requests.js';
import { getShareRequest, type ShareRequestRow } from '../store/read-share-request.js';
import { calendarInUse } from './calendar-for.js';
import { caseEvents, type ShownEvent } from './case-events.js';
import type { CaseType, StandingCase } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import { pageOfList, type ListPage } from './list-page.js';
import type { Session } from './session.js';
import { shareRequestCase } from './share-request-case.js';
import { standingCase } from './standing-case.js';
import type { ShownShareRequest } from './shown-share-request.js';

const unknownCase = (id: string): NotFound =>
  new NotFound([
    `没有编号为“${id}”的共享申请，请核对编号。`,
    `There is no share request “${id}”. Please check the number.`,
  ]);

/** One case as it stands now. @throws NotFound */
export async function showShareRequest(hefu: HefuConnection, id: string): Promise<ShownShareRequest> {
  const row = await getShareRequest(hefu.pool, id);
  if (row === null) throw unknownCase(id);
  return shownRequest(row, shanghaiDate(await hefu.now()));
}

export interface CaseFilter extends Omit<ShareRequestFilter, 'overdueOn'> {
  /** Only what is owed and was due before today. */
  readonly overdue?: boolean;
}

/** Cases by due date, earliest first. */
export async function listShareRequestCases(
  hefu: HefuConnection,
  { overdue, ...filter }: CaseFilter,
): Promise<readonly ShownShareRequest[]> {
  const today = shanghaiDate(await hefu.now());
  const rows = await listShareRequests(hefu.pool, {
    ...filter,
    ...(overdue === true ? { overdueOn: today } : {}),
  });
  return rows.map((row) => shownRequest(row, today));
}

/** One page of cases by due date, earliest first. */
export async function pageOfShareRequests(
  hefu: HefuConnection,
  filter: CaseFilter & { readonly limit: number },
): Promise<ListPage<ShownShareRequest, ListPlace>> {
  return pageOfList(
    filter,
    (limit) => listShareRequestCases(hefu, { ...filter, limit }),
    ({ due, id }) => ({ dueDate: due, id }),
  );
}

/** What was recorded passes with the date, whether or not the engine has come to say so yet. */
function shownRequest(
  { view, version }: Pick<ShareRequestRow, 'view' | 'version'>,
  today: string,
): ShownShareRequest {
  // Written by this case type's own `view`, in the transaction of its events.
  const stored = view as unknown as Omit<ShownShareRequest, 'version'>;
  const late = stored.due !== null && stored.due < today;
  return { ...stored, version, overdue: stored.overdue || late };
}

/** The whole record of a share request, refused attempts among it, in the order it was recorded. @throws NotFound */
export async function shareRequestEvents(hefu: HefuConnection, id: string): Promise<readonly ShownEvent[]> {
  return caseEvents(hefu, shareRequestCase, id);
}

/** How the case's deadline is counted, day by day, on the calendar pinned on the case. Empty before the clock starts. */
export async function countDays(
  hefu: HefuConnection,
  id: string,
  kind: CaseType = shareRequestCase,
): Promise<{ readonly days: readonly DayCounted[] }> {
  return daysOf(hefu, await standingCase(hefu, id, kind));
}

/** The same of a case that was read already. */
export async function daysOf(
  hefu: HefuConnection,
  { owed, calendar }: StandingCase,
): Promise<{ readonly days: readonly DayCounted[] }> {
  if (owed === null || calendar === null) return { days: [] };
  const names = arrangedNames(await calendarInUse(hefu), calendar.layer);
  const workingDays = owed.workingDays + owed.extendedByWorkingDays;
  const days = dayByDay(calendar, owed.startedOn, workingDays, names);
  const [first, ...rest] = days;
  const reason = notCounted[owed.name];
  const told =
    first === undefined || reason === undefined
      ? days
      : [dayCounted(first.date, first.counted, { reason }), ...rest];
  return { days: [...told, ...heldTo(owed.due, days.at(-1)?.date ?? owed.due)] };
}

/** Why the first day is not counted, where it is not the day of a receipt. */
const notCounted: { readonly [obligation: string]: DayReason } = {
  adjust: 'changed',
  review: 'adjusted',
};

/** A new arrangement never makes anything late (setting): the count may end earlier than the deadline that holds. */
function heldTo(due: string, counted: string): readonly DayCounted[] {
  return counted < due ? [dayCounted(due, false, { reason: 'held-to' })] : [];
}

/** A person's own notices, newest first. */
export async function inboxOf(
  hefu: HefuConnection,
  session: Session,
  page: { readonly limit?: number; readonly before?: string } = {},
): ReturnType<typeof listInbox> {
  return listInbox(hefu.pool, session.actor.user, page);
}

export interface MissedNotice {
  readonly id: string;
  readonly stream: string;
  readonly subject: string;
  /** `undelivered`: every try failed; `unreached`: nobody held the role when it was due. */
  readonly why: 'undelivered' | 'unreached';
  readonly recipient: string | null;
  readonly detail: string;
}

/** Notices that reached nobody: those given up, and those nobody held the role for. */
export async function undelivered(hefu: HefuConnection): Promise<readonly MissedNotice[]> {
  const [failed, unreached, digests] = await Promise.all([
    listUndelivered(hefu.pool),
    listUnreached(hefu.pool),
    listMissedDigests(hefu.pool),
  ]);
  return [
    ...failed.map(({ noticeId, stream, subject, recipient, lastError }) => ({
      id: noticeId,
      stream,
      subject,
      why: 'undelivered' as const,
      recipient,
      detail: lastError ?? '',
    })),
    ...unreached.map(({ id, stream, subject, addressedTo }) => ({
      id,
      stream,
      subject,
      why: 'unreached' as const,
      recipient: null,
      detail: Object.values(addressedTo).join(' '),
    })),
    ...digests.map(({ day, user, lastError }) => ({
      id: `digest-${day}-${user}`,
      stream: `person/${user}`,
      subject: `每日摘要（${day}）`,
      why: 'undelivered' as const,
      recipient: user,
      detail: lastError ?? '',
    })),
  ];
}
