import type { CalendarView } from '../../calendar/calendar-view.js';
import { isWorkingDay } from '../../calendar/is-working-day.js';
import { addDays } from '../../calendar/shanghai-time.js';
import type { Refusal } from '../refusal.js';
import { refusal } from '../share-request/refusals.js';
import { assumptions } from './assumptions.js';
import { chanceFrom, type Chance } from './chance.js';
import { liveRequest, type RehearsedDepartment, type RehearsedRequest } from './live-request.js';
import { rehearsedPeriod, type Period, type RehearsalOrder } from './rehearsal-order.js';
import { addCase, emptyTally, increase, type Tally } from './tally.js';

/** What a year would bring. */
export interface Rehearsal extends Tally {
  readonly year: number;
  readonly departments: number;
  readonly requests: number;
  readonly seed: number;
  /** Days on which requests were started. */
  readonly period: Period;
  readonly calendarVersion: string;
  /** The year's arrangement of holidays is not published: counted Monday to Friday. */
  readonly provisional: boolean;
  /** Cases by rule set; a draft has none yet. */
  readonly ruleSets: { readonly [id: string]: number };
  readonly commands: number;
  /** Refused commands, by reason. */
  readonly refusals: { readonly [code: string]: number };
  /** The departments whose deadlines passed most often, at most ten. */
  readonly latest: readonly { readonly department: string; readonly late: number; readonly asked: number }[];
  readonly assumptions: typeof assumptions;
}

export type RehearsalOutcome =
  | { readonly kind: 'lived'; readonly rehearsal: Rehearsal }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal] };

const latestShown = 10;

/**
 * Lives a year in memory by the deciders that run live, under the real calendar. The same order gives the same answer.
 * @param onCase is told after each case how many there have been.
 */
export function rehearse(
  order: RehearsalOrder,
  onCase: (done: number) => void = () => undefined,
): RehearsalOutcome {
  const period = rehearsedPeriod(order);
  if (period === null) {
    const none =
      order.ruleSet === null
        ? refusal('no-rule-set', { day: `${order.year}年` })
        : refusal('rule-set-unknown', { id: order.ruleSet });
    return { kind: 'refused', refusals: [none] };
  }
  const chance = chanceFrom(order.seed);
  const city = departmentsOf(order, chance);
  const tally = emptyTally();
  const ruleSets: { [id: string]: number } = {};
  const refusals: { [code: string]: number } = {};
  const asked = new Map<string, { late: number; asked: number }>();
  let commands = 0;
  for (let number = 1; number <= order.requests; number += 1) {
    const request = requestOf(order, chance, city, period, number);
    const walk = liveRequest(order, chance, request);
    const { state, events } = walk.lived();
    addCase(tally, { caseId: request.id, state, events, refusals: [] });
    for (const code of walk.refusals) increase(refusals, code);
    if (state.status !== 'none' && state.ruleSet !== null) increase(ruleSets, state.ruleSet.id);
    commands += walk.commands();
    const own = asked.get(request.provider.code) ?? { late: 0, asked: 0 };
    const isLate = events.some(({ type }) => type === 'DeadlinePassed');
    asked.set(request.provider.code, { late: own.late + (isLate ? 1 : 0), asked: own.asked + 1 });
    onCase(number);
  }
  const { year, departments, requests, seed, calendar } = order;
  const provisional = `${year}-12-31` > calendar.announcedTo;
  const latest = latestOf(asked);
  const made = { year, departments, requests, seed, period, calendarVersion: calendar.version, provisional };
  return {
    kind: 'lived',
    rehearsal: { ...made, ...tally, ruleSets, commands, refusals, latest, assumptions },
  };
}

/** The city of the rehearsal: departments between the quickest and the slowest, most of them quick. */
function departmentsOf({ departments }: RehearsalOrder, chance: Chance): readonly RehearsedDepartment[] {
  const { quickestAnswerWorkingDays: quick, slowestAnswerWorkingDays: slow } = assumptions;
  return Array.from({ length: departments }, (_, index) => {
    const drawn = chance.next();
    return {
      code: `D${String(index + 1).padStart(3, '0')}`,
      answerWorkingDays: quick + (slow - quick) * drawn * drawn,
    };
  });
}

function requestOf(
  { year, calendar }: RehearsalOrder,
  chance: Chance,
  city: readonly RehearsedDepartment[],
  period: Period,
  number: number,
): RehearsedRequest {
  const { from, to } = period;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  const asking = chance.below(city.length);
  const answering = (asking + 1 + chance.below(city.length - 1)) % city.length;
  const [requester, provider] = [city[asking], city[answering]];
  if (requester === undefined || provider === undefined)
    throw new RangeError('a rehearsal needs two departments');
  const id = `GX-${year}-${String(number).padStart(6, '0')}`;
  const startedOn = workingDayNear(calendar, addDays(from, chance.below(days)), period);
  return { id, requester, provider, startedOn };
}

/** The day itself or the next working day; the last one before, where none is left in the period: no request is lost. */
function workingDayNear(calendar: CalendarView, day: string, { from, to }: Period): string {
  let later = day;
  while (later <= to && !isWorkingDay(calendar, later)) later = addDays(later, 1);
  if (later <= to) return later;
  let earlier = day;
  while (earlier > from && !isWorkingDay(calendar, earlier)) earlier = addDays(earlier, -1);
  return earlier;
}

function latestOf(
  asked: ReadonlyMap<string, { readonly late: number; readonly asked: number }>,
): Rehearsal['latest'] {
  return [...asked]
    .map(([department, counted]) => ({ department, ...counted }))
    .filter(({ late }) => late > 0)
    .sort((a, b) => b.late - a.late || (a.department < b.department ? -1 : 1))
    .slice(0, latestShown);
}
