import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '../../../calendar/add-working-days.js';
import { isWorkingDay } from '../../../calendar/is-working-day.js';
import type { Notice } from '../../../calendar/notice.js';
import { addDays, shanghaiDate, weekday } from '../../../calendar/shanghai-time.js';
import { loadCalendar, planCalendarLoad } from '../../../client/calendar.js';
import { calendarInUse, calendarViewFor } from '../../../client/calendar-for.js';
import { countDays, shareRequestEvents, showShareRequest } from '../../../client/reading.js';
import { rebuildProjections } from '../../../client/rebuild-projections.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { interruptedAfter } from './interrupted-after.js';
import { projectionRows } from './projection-rows.js';

let engine: Engine;
const ids: string[] = [];
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  for (let index = 0; index < 4; index += 1) {
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    ids.push(id);
  }
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

/** The year arranged last. */
async function newestYear(): Promise<number> {
  return Number((await calendarInUse(engine.hefu)).announcedTo.slice(0, 4));
}

/** Days off from tomorrow on, long enough that no deadline of ten working days stays where it was. */
async function amendment(number: string, layer: 'cn' | 'sh' = 'cn'): Promise<Notice> {
  const today = shanghaiDate(await engine.hefu.now());
  const year = Number(today.slice(0, 4));
  const calendar = await calendarInUse(engine.hefu);
  const amended = calendar.notices.find((notice) => notice.layer === 'cn' && notice.year === year);
  return {
    layer,
    year,
    number,
    title: '关于临时调整放假安排的通知（测试）',
    issuedOn: today,
    off: [{ name: '临时放假', from: addDays(today, 1), to: addDays(today, 5) }],
    worked: [],
    ...(layer === 'cn' ? { amends: amended!.number! } : {}),
  };
}

const dues = async (): Promise<readonly (string | null)[]> =>
  Promise.all(ids.map(async (id) => (await showShareRequest(engine.hefu, id)).due));

/** A notice speaks of its own year: in the last days of December these five days would lie in two. */
const thisDay = shanghaiDate(Date.now());
const inOneYear = addDays(thisDay, 5).slice(0, 4) === thisDay.slice(0, 4);

(inOneYear ? describe : describe.skip)('a new notice of days off reaches the open cases', () => {
  test('a file with problems is not loaded; they are all said', async () => {
    const plan = await planCalendarLoad(engine.hefu, { layer: 'xx', year: 'no' });
    expect(plan.notice).toBeNull();
    expect(plan.problems.length).toBeGreaterThan(3);
    expect((await loadCalendar(engine.hefu, await engine.as('jx-admin'), {})).problems).not.toEqual([]);
  });

  test('not by somebody of a department: refused, and nothing has moved', async () => {
    const before = await dues();
    const refused = await loadCalendar(engine.hefu, await engine.as('ga-head'), await amendment('测试1号'));
    expect(refused).toMatchObject({ refusals: [{ code: 'notice-not-yours', forbidden: true }], adopted: 0 });
    expect(await dues()).toEqual(before);
  });

  test('the dry run says what loading then does; interrupted, it is finished by doing it again', async () => {
    const before = await dues();
    const notice = await amendment('测试2号');
    const plan = await planCalendarLoad(engine.hefu, notice);
    expect(plan.cases.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await dues()).toEqual(before);
    const admin = await engine.as('jx-commission');
    await expect(loadCalendar(interruptedAfter(engine.hefu, 3), admin, notice)).rejects.toThrow(
      'interrupted',
    );
    const halfWay = await dues();
    expect(halfWay.filter((due, index) => due !== before[index])).toHaveLength(2);
    const stranger = await loadCalendar(engine.hefu, await engine.as('ga-head'), notice);
    expect(stranger).toMatchObject({ adopted: 0, left: [] });
    expect(stranger.refusals.map(({ code }) => code)).toEqual(['notice-not-yours', 'notice-unsuitable']);
    expect(await dues()).toEqual(halfWay);
    // A refusal under the very id the load would use next is not its answer.
    const taken = `adopt-calendar/${(await calendarInUse(engine.hefu)).version}/1`;
    for (const id of ids) await engine.order(id, 'ga-head', 'AdoptCalendar', { notice: '测试2号' }, taken);
    const rest = await loadCalendar(engine.hefu, admin, notice);
    expect(rest).toMatchObject({ adopted: 2, left: [], refusals: [], problems: [] });
    const after = await dues();
    for (const [index, id] of ids.entries()) {
      expect(plan.cases.find((move) => move.id === id)).toEqual({
        category: 'share-request',
        id,
        deadline: 'answer',
        from: before[index],
        to: after[index],
        why: expect.stringContaining('测试2号'),
      });
    }
    expect(await loadCalendar(engine.hefu, admin, notice)).toMatchObject({ adopted: 0, moved: [] });
    expect(await planCalendarLoad(engine.hefu, notice)).toMatchObject({ isLoaded: true, cases: [] });
  }, 60_000);

  test('the calendar is folded once for as long as no notice is loaded', async () => {
    const calendar = await calendarInUse(engine.hefu);
    expect(await calendarInUse(engine.hefu)).toBe(calendar);
    expect(calendar.notices.at(-1)).toMatchObject({ number: '测试2号' });
  });

  test('each move says from, to and why; the proof counts on the new calendar and still reaches the start', async () => {
    const [id] = ids;
    const events = await shareRequestEvents(engine.hefu, id!);
    const moved = events.filter(({ type }) => type === 'DeadlineMoved');
    expect(moved).toHaveLength(1);
    expect(moved[0]!.data).toMatchObject({ why: expect.stringContaining('测试2号') });
    const { due, clock } = await showShareRequest(engine.hefu, id!);
    expect(clock).toMatchObject({ calendarVersion: (await calendarInUse(engine.hefu)).version });
    const { days } = await countDays(engine.hefu, id!);
    expect([days[0]!.date, days.at(-1)!.date, days.filter(({ counted }) => counted).length]).toEqual([
      clock!.startedOn,
      due,
      10,
    ]);
    expect(days.map(({ why }) => why)).toContain('法定节假日（临时放假）');
  });

  test('a deadline that would be past by a move is given the next working day, and the proof says why', async () => {
    const today = shanghaiDate(await engine.hefu.now());
    const admin = await engine.as('jx-admin');
    const asItStands = await calendarViewFor(engine.hefu, 'cn', addDays(today, -60));
    // Only what is due today can fall into the past by a single day: today is worked, whenever this is run.
    if (!isWorkingDay(asItStands, today))
      await loadCalendar(engine.hefu, admin, { ...(await amendment('测试5号')), off: [], worked: [today] });
    const view = await calendarViewFor(engine.hefu, 'cn', addDays(today, -60));
    const due = addWorkingDays(view, addDays(today, -1), 1).due;
    expect(due).toBe(today);
    const receivedOn = addWorkingDays(view, due, -10).due;
    let weekend = addDays(today, -1);
    while (weekday(weekend) % 6 !== 0 || isWorkingDay(view, weekend)) weekend = addDays(weekend, -1);
    const id = await engine.start();
    await engine.order(id, 'mz-head', 'ConsentToSend');
    await engine.order(id, 'mz-coordinator', 'Submit');
    await engine.order(id, 'ga-reviewer', 'ReceiveApplication', { receivedOn });
    expect(await showShareRequest(engine.hefu, id)).toMatchObject({ due, overdue: false });
    const notice = { ...(await amendment('测试4号')), off: [], worked: [weekend] };
    const loaded = await loadCalendar(engine.hefu, admin, notice);
    const to = addWorkingDays(await calendarViewFor(engine.hefu, 'cn', receivedOn), today, 1).due;
    expect(loaded.moved.filter((move) => move.id === id)).toMatchObject([{ from: due, to }]);
    expect(await showShareRequest(engine.hefu, id)).toMatchObject({ due: to, overdue: false });
    const { days } = await countDays(engine.hefu, id);
    expect(days.filter(({ counted }) => counted)).toHaveLength(10);
    expect(days.find(({ date }) => date === weekend)).toMatchObject({ counted: true, why: '调休上班' });
    expect(days.at(-1)).toMatchObject({
      date: to,
      counted: false,
      why: expect.stringContaining('设置，非法定'),
    });
    await engine.order(id, 'mz-coordinator', 'Withdraw', { reason: '测试完毕' });
  }, 30_000);

  test('Shanghai’s own days do not concern a case that counts on the national ones', async () => {
    const before = await dues();
    const loaded = await loadCalendar(
      engine.hefu,
      await engine.as('jx-admin'),
      await amendment('测试3号', 'sh'),
    );
    expect(loaded).toMatchObject({ adopted: 0, left: [], problems: [], refusals: [] });
    expect(await dues()).toEqual(before);
  }, 30_000);

  test('the next year’s arrangement is loaded whole; a later case begins with it', async () => {
    const example = JSON.parse(
      readFileSync(new URL('../../../calendar/fixtures/example-2027.json', import.meta.url), 'utf8'),
    ) as Notice;
    if ((await newestYear()) >= example.year) return;
    await loadCalendar(engine.hefu, await engine.as('jx-admin'), example);
    expect(await newestYear()).toBe(example.year);
    const before = await projectionRows(engine.ownerUrl);
    expect(await rebuildProjections(engine.hefu)).toMatchObject({
      calendar: 2,
      'share-request': ids.length + 1,
    });
    expect(await projectionRows(engine.ownerUrl)).toEqual(before);
  }, 30_000);
});
