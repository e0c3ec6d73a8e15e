import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import type { CalendarView } from '../../calendar/calendar-view.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { caseViewOf } from '../../client/calendar-for.js';
import type { HefuConnection } from '../../client/connection.js';
import { asJson, type Json } from '../../domain/json.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import type { ShareRequestContext } from '../../domain/share-request/context.js';
import { shareRequestProcess } from '../../domain/share-request/process.js';
import type { Dice } from './dice.js';
import { LivingCase } from './living-case.js';
import { departmentCode, departmentCount, departmentName } from './places.js';
import { requestStory, type Turn } from './request-story.js';

const hourMs = 3_600_000;
/** From this day on the ordinance is in force; before it the city's plan of 2016 was adopted again by a document. */
const ordinanceFrom = '2025-08-01';

/** What one request begins with. */
export interface Beginning {
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

/** One request from its draft to today, by the people of its departments. */
export async function livedRequest(
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
