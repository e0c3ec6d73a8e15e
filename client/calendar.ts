import type { Calendar } from '../calendar/calendar.js';
import type { Notice } from '../calendar/notice.js';
import { parseNotice } from '../calendar/parse-notice.js';
import { withNotices } from '../calendar/with-notices.js';
import { calendarNoticeDecider } from '../domain/calendar-notice/decider.js';
import { mayLoadNotices } from '../domain/calendar-notice/permissions.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { asJson, type Json } from '../domain/json.js';
import type { Refusal } from '../domain/refusal.js';
import { listCalendarNotices } from '../store/read-calendar-notices.js';
import { adoptCalendar, adoptionIn, type DeadlineMove } from './adopt-calendar.js';
import { calendarInUse } from './calendar-for.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { inParallel } from './in-parallel.js';
import { newEnvelope } from './new-envelope.js';
import { openCases } from './open-cases.js';
import type { Session } from './session.js';

/** What loading a notice would do. With `problems` (Chinese sentences) it cannot be loaded at all. */
export interface CalendarPlan {
  readonly notice: Notice | null;
  readonly problems: readonly string[];
  /** Deadlines of open cases that would move. */
  readonly cases: readonly DeadlineMove[];
  readonly calendarVersion: string;
  /** It was loaded before; loading it again only finishes what was interrupted. */
  readonly isLoaded: boolean;
}

export interface CalendarLoad {
  readonly notice: Notice | null;
  readonly problems: readonly string[];
  /** Why it was not loaded although the file is in order: not this person's to do. */
  readonly refusals: readonly Refusal[];
  readonly calendarVersion: string;
  /** Open cases that now count on the new calendar. */
  readonly adopted: number;
  readonly moved: readonly DeadlineMove[];
  /** Cases that did not take it; to be loaded again. Ids of different kinds never look alike. */
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

/** Cases at once: the database's pool and the worker have other things to do as well. */
const width = 5;
/** A case whose clock started meanwhile on the calendar of before is found by the next round. */
const roundsLimit = 3;

/** Which open cases' deadlines would move: decided in memory on each case as it stands. Nothing is recorded. */
export async function planCalendarLoad(hefu: HefuConnection, noticeJson: unknown): Promise<CalendarPlan> {
  const judged = await judge(hefu, noticeJson);
  const { notice, problems, calendar, isLoaded } = judged;
  const plan = { notice, problems, calendarVersion: calendar.version, isLoaded };
  if (notice === null) return { ...plan, cases: [] };
  const now = await hefu.now();
  const cases = await inParallel(await openCases(hefu), width, (ref) =>
    adoptionIn(hefu, ref, calendar, notice, now),
  );
  return { ...plan, cases: cases.flatMap((one) => one?.moves ?? []) };
}

/**
 * Loads a notice and takes it to every open case: each deadline is counted again and moved by an event that says
 * from, to and why; none becomes late by it. Interrupted, or with cases left over, it is finished by doing it again.
 */
export async function loadCalendar(
  hefu: HefuConnection,
  session: Session,
  noticeJson: unknown,
): Promise<CalendarLoad> {
  const { notice, problems, calendar, isLoaded } = await judge(hefu, noticeJson);
  const nothing = { notice, problems, refusals: [], adopted: 0, moved: [], left: [] };
  const load = { ...nothing, calendarVersion: calendar.version };
  if (notice === null) return load;
  // Whoever may not is told so by the notice's own stream, before any case has been asked.
  if (!isLoaded || !mayLoadNotices(session.actor.roles)) {
    const envelope = await newEnvelope(hefu, session, {
      id: notice.layer,
      type: 'LoadNotice',
      data: asJson({ notice }) as { readonly [key: string]: Json },
    });
    const answer = await commandStream(hefu, calendarNoticeDecider, `calendar/${notice.layer}`, envelope);
    if (answer.kind === 'refused') return { ...load, refusals: answer.refusals };
  }
  return { ...load, ...(await adoptEverywhere(hefu, session, notice)) };
}

async function adoptEverywhere(
  hefu: HefuConnection,
  session: Session,
  notice: Notice,
): Promise<Pick<CalendarLoad, 'adopted' | 'moved' | 'left' | 'calendarVersion'>> {
  // Read again: somebody else's notice may have been loaded in the same minute.
  const calendar = await calendarInUse(hefu);
  const moved: DeadlineMove[] = [];
  const left = new Map<string, string>();
  let adopted = 0;
  for (let round = 0; round < roundsLimit; round += 1) {
    const refs = (await openCases(hefu)).filter((ref) => !left.has(ref.id));
    const outcomes = await inParallel(refs, width, async (ref) => ({
      id: ref.id,
      adoption: await adoptCalendar(hefu, session, ref, calendar, notice),
    }));
    const taken = outcomes.filter(({ adoption }) => adoption.kind === 'adopted').length;
    for (const { id, adoption } of outcomes) {
      if (adoption.kind === 'adopted') moved.push(...adoption.moves);
      if (adoption.kind === 'failed') left.set(id, adoption.reason);
    }
    adopted += taken;
    if (taken === 0) break;
  }
  return {
    adopted,
    moved,
    left: [...left].map(([id, reason]) => ({ id, reason })),
    calendarVersion: calendar.version,
  };
}

interface Judged {
  readonly notice: Notice | null;
  readonly problems: readonly string[];
  /** With the notice in it. */
  readonly calendar: Calendar;
  readonly isLoaded: boolean;
}

async function judge(hefu: HefuConnection, json: unknown): Promise<Judged> {
  const calendar = await calendarInUse(hefu);
  const same = await loadedBefore(hefu, json);
  if (same !== null) return { notice: same, problems: [], calendar, isLoaded: true };
  const parsed = parseNotice(json, calendar.notices);
  return 'problems' in parsed
    ? { notice: null, problems: parsed.problems, calendar, isLoaded: false }
    : {
        notice: parsed.notice,
        problems: [],
        calendar: withNotices(calendar, [parsed.notice]),
        isLoaded: false,
      };
}

/** The very same notice, if it was loaded already: then an interrupted load goes on. */
async function loadedBefore(hefu: HefuConnection, json: unknown): Promise<Notice | null> {
  const parsed = parseNotice(json);
  if ('problems' in parsed) return null;
  const text = canonicalJson(asJson(parsed.notice));
  const rows = await listCalendarNotices(hefu.pool, parsed.notice.layer);
  return rows.some(({ view }) => canonicalJson(view) === text) ? parsed.notice : null;
}
