import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { caseViewOf } from '../../client/calendar-for.js';
import { startContext } from '../../client/case-context.js';
import type { HefuConnection } from '../../client/connection.js';
import { asJson, type Json } from '../../domain/json.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import type { ShareRequestContext } from '../../domain/share-request/context.js';
import { shareRequestProcess } from '../../domain/share-request/process.js';
import { letterNumbers } from '../../store/letter-numbers.js';
import { listCatalogue } from '../../store/read-catalogue.js';
import { record } from '../../store/record.js';
import { Dice } from './dice.js';
import { LivingCase } from './living-case.js';
import { departmentCode, departmentCount, departmentName } from './places.js';
import { requestStory, type Turn } from './request-story.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** More and more from year to year; the last one goes to today. */
const sharesOfYears = [
  ['2021-01-04', 0],
  ['2022-01-01', 0.08],
  ['2023-01-01', 0.2],
  ['2024-01-01', 0.35],
  ['2025-01-01', 0.53],
  ['2026-01-01', 0.74],
] as const;
/** From this day on the ordinance is in force; before it the city's plan of 2016 was adopted again by a document. */
const ordinanceFrom = '2025-08-01';
const resourcesADepartment = 15;
/** Recorded at the same time, while the next cases are decided. */
const lanes = 4;

export interface Filled {
  readonly events: number;
  readonly refused: number;
  readonly statuses: { readonly [status: string]: number };
}

/** Which of all cases one process makes: every `of`th, beginning with `part`. */
export interface Part {
  readonly cases: number;
  readonly part: number;
  readonly of: number;
}

/** Lives requests from 2021 to today and records each, whole. */
export async function fillRequests(
  hefu: HefuConnection,
  { cases, part, of }: Part,
  progress: (done: number) => void,
): Promise<Filled> {
  const today = Date.now();
  const resources = await resourcesOf(hefu);
  const own = Array.from({ length: Math.ceil((cases - part) / of) }, (_, place) => part + place * of);
  const numbers = await numbered(
    hefu,
    own.map((index) => beganAt(index, cases, today)),
  );
  const statuses: { [status: string]: number } = {};
  let next = 0;
  let events = 0;
  let refused = 0;
  const lane = async (): Promise<void> => {
    for (let place = next++; place < own.length; place = next++) {
      const index = own[place] ?? 0;
      const dice = new Dice(index);
      const resource = resources[dice.between(0, resources.length - 1)];
      const id = numbers[place];
      if (resource === undefined || id === undefined) continue;
      const { living, request } = await lived(hefu, id, {
        dice,
        resource,
        from: beganAt(index, cases, today),
        today,
      });
      const outcome = await record(hefu.pool, request);
      if (outcome.kind !== 'recorded') throw new Error(`${id} was there already`);
      events += outcome.version;
      refused += request.entries.filter((entry) => entry.refusals.length > 0).length;
      statuses[living.state.status] = (statuses[living.state.status] ?? 0) + 1;
      progress(place + 1);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { events, refused, statuses };
}

interface Beginning {
  readonly dice: Dice;
  readonly resource: ShareRequestContext;
  readonly from: number;
  readonly today: number;
}

type LivingRequest = LivingCase<
  Parameters<typeof shareRequestProcess.details>[0],
  Parameters<typeof shareRequestProcess.decider.decide>[1],
  Parameters<typeof shareRequestProcess.decider.evolve>[1]
>;

async function lived(
  hefu: HefuConnection,
  id: string,
  { dice, resource, from, today }: Beginning,
): Promise<{ readonly living: LivingRequest; readonly request: ReturnType<LivingRequest['recording']> }> {
  const living: LivingRequest = new LivingCase(shareRequestProcess, hefu, id);
  const provider = resource.provider?.code ?? '';
  const requester = otherThan(provider, dice);
  const sides = { asks: requester, answers: provider, city: departmentCode(0) };
  const onPaper = shanghaiDate(from) < ordinanceFrom;
  let at = from;
  living.passUntil(at);
  await living.order({
    user: `${requester}-coordinator`,
    department: requester,
    role: 'coordinator',
    type: 'Start',
    data: {
      letter: id.replace('GX', 'LW'),
      resource: resource.resource?.code ?? '',
      purpose: `第${dice.between(1, 400)}项业务办理中的信息核对`,
      basis: '本部门法定职责和年度工作任务',
      ...(onPaper ? adopted : {}),
    },
    context: json({ ...resource, requester: { code: requester, name: departmentName(requester) } }),
  });
  const circumstances = {
    onPaper,
    universal: resource.resource?.class === 'universal',
    secondReviewer: `${provider}-reviewer2`,
  };
  for (const turn of requestStory(dice, circumstances)) {
    at = momentAfter(at, turn.afterDays, dice);
    if (at > today) break;
    living.passUntil(at);
    if (living.over) break;
    await signLetters(living, dice);
    await living.order(stepOf(turn, sides, at));
  }
  living.passUntil(today);
  return { living, request: living.recording() };
}

const adopted = {
  ruleSet: 'sh-2016-238',
  ruleSetReason: '条例施行前沿用上年度计划的规定',
  ruleSetDocument: '沪数共〔2021〕1号（测试）',
};

function stepOf(
  { side, office, type, data = {} }: Turn,
  sides: { readonly [S in Turn['side']]: string },
  at: number,
): Parameters<LivingRequest['order']>[0] {
  const department = sides[side];
  const date = shanghaiDate(at);
  const user = side === 'city' ? 'city-commission' : `${department}-${office}`;
  const role = office.replace(/\d$/, '');
  const dated = type === 'ReceiveApplication' || type === 'ReceiveSupplement' ? { receivedOn: date } : {};
  return {
    user,
    department,
    role,
    type,
    data: { ...data, ...dated },
    context: contextOf(type, data, department, at),
  };
}

/** As `client/case-context.ts` attests it. */
function contextOf(
  type: string,
  data: { readonly [key: string]: Json },
  department: string,
  at: number,
): { readonly [key: string]: Json } {
  if (type === 'Reassign')
    return json({
      person: {
        user: data['to'],
        department,
        roles: ['reviewer'],
      } as Required<ShareRequestContext>['person'],
    });
  return ['Submit', 'ReceiveApplication', 'ReceiveSupplement', 'Approve'].includes(type)
    ? json({ calendar: calendarAt(at), ruleSets: allRuleSets })
    : {};
}

/** Most drafts of letters are signed before anything else is done. */
async function signLetters(living: LivingRequest, dice: Dice): Promise<void> {
  const { state } = living;
  if (state.status === 'none') return;
  for (const { id, signedBy } of state.letters) {
    if (signedBy !== null || !dice.chance(0.9)) continue;
    const data = { letter: id };
    await living.order({
      user: 'city-commission',
      department: departmentCode(0),
      role: 'commission',
      type: 'SignLetter',
      data,
    });
  }
}

const json = (context: ShareRequestContext): { readonly [key: string]: Json } =>
  asJson(context) as { readonly [key: string]: Json };

const calendar = bundledCalendar();
const views = new Map<string, CalendarView>();

/** One view a year is enough: a case's clock starts in the year its command is given, or the one before. */
function calendarAt(at: number): CalendarView {
  const year = Number(shanghaiDate(at).slice(0, 4));
  const known = views.get(String(year)) ?? caseViewOf(calendar, 'cn', `${year - 1}-12-01`, at);
  views.set(String(year), known);
  return known;
}

function otherThan(provider: string, dice: Dice): string {
  const code = departmentCode(dice.between(0, departmentCount - 1));
  return code === provider ? departmentCode((Number(code.slice(1)) + 1) % departmentCount) : code;
}

/** Some days later, in office hours; a minute later on the same day. */
function momentAfter(at: number, days: number, dice: Dice): number {
  if (days === 0) return at + dice.between(1, 90) * 60_000;
  const date = addDays(shanghaiDate(at), days);
  return Date.parse(`${date}T09:00:00+08:00`) + Math.floor(dice.roll() * 8 * hourMs);
}

/** The case's place among all gives its day. */
function beganAt(index: number, cases: number, today: number): number {
  const place = index / cases;
  const ends = [
    ...sharesOfYears.map(([date, share]) => [Date.parse(date), share] as const),
    [today - hourMs, 1] as const,
  ];
  const upper = ends.findIndex(([, share]) => share > place);
  const [from, fromShare] = ends[upper - 1] ?? [today - dayMs, 0];
  const [to, toShare] = ends[upper] ?? [today, 1];
  const dayIn = from + ((place - fromShare) / (toShare - fromShare)) * (to - from);
  return Math.min(
    Date.parse(`${shanghaiDate(dayIn)}T09:00:00+08:00`) + (index % 480) * 60_000,
    today - 60_000,
  );
}

/** A handful of entries of each department, as the gateway attests them. */
async function resourcesOf(hefu: HefuConnection): Promise<readonly ShareRequestContext[]> {
  const found: ShareRequestContext[] = [];
  for (let index = 0; index < departmentCount; index += 1) {
    const entries = await listCatalogue(hefu.pool, {
      provider: departmentCode(index),
      limit: resourcesADepartment,
    });
    let universal = 0;
    for (const { code } of entries) {
      const context = await startContext(hefu, code, departmentCode((index + 1) % departmentCount));
      // What is granted at once is asked for less often.
      if (context.resource?.class === 'universal' && (universal += 1) > 1) continue;
      found.push(context);
    }
  }
  return found;
}

/** Numbers of the cases, a series a year, given out as `hefu request start` does. */
async function numbered(hefu: HefuConnection, began: readonly number[]): Promise<readonly string[]> {
  const years = began.map((at) => Number(shanghaiDate(at).slice(0, 4)));
  const ids: string[] = [];
  for (const year of new Set(years)) {
    const count = years.filter((one) => one === year).length;
    const { firstCase } = await letterNumbers(hefu.pool, year, count);
    for (let place = 0; place < count; place += 1)
      ids.push(`GX-${year}-${String(firstCase + place).padStart(6, '0')}`);
  }
  return ids;
}
