import { describe, expect, test } from '@jest/globals';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import { possibleFor } from '../../../domain/annual-plan/possible.js';
import type { CalendarView } from '../../../calendar/calendar-view.js';
import { at, wholeCalendar } from '../story.js';
import {
  codes,
  insisted,
  issued,
  milestone,
  order,
  person,
  plan,
  shown,
  states,
  through,
  types,
  until,
  type PlanStory,
} from './plan-story.js';

const start = issued({ at: at('2026-01-15') });
const filing = { items: ['A', 'B', 'C'] };

describe('A18: districts owe nothing unless they joined', () => {
  const invited = issued({ at: at('2026-01-15'), district: true });
  test('a district is invited, nothing is owed, nobody is reminded', () => {
    expect(invited.state.status).toBe('not-joined');
    expect(Object.values(states(invited))).toEqual(Array.from({ length: 4 }, () => 'not-applicable'));
    const later = until(invited, at('2026-12-31'));
    expect(types(later).filter((type) => /Reminded|Passed|Escalated/.test(type))).toEqual([]);
    expect(codes(order(invited, 'planner', 'FileList', filing))).toEqual(['wrong-status']);
  });
  test('one that joins owes what lies ahead of it', () => {
    const joined = through(until(invited, at('2026-05-06')), ['head', 'JoinPlan', {}]);
    expect(joined.state.status).toBe('issued');
    expect(states(joined)).toMatchObject({ filing: 'passed-before-issue', safety: 'pending' });
    expect(insisted(until(joined, at('2026-06-01', '12:00')), 'safety')).toEqual([
      'remind 20 2026-05-18',
      'remind 10 2026-06-01',
    ]);
  });
});

describe('A7: the catalogue by the end of the year, as the department attests', () => {
  test('all done: met on the day; nothing to do: not applicable', () => {
    const part = through(start, ['planner', 'AttestCatalogue', { done: 2, total: 5 }]);
    expect(states(part)['catalogue']).toBe('pending');
    const whole = through(part, [
      'planner',
      'AttestCatalogue',
      { done: 5, total: 5, attestedOn: '2026-01-14' },
    ]);
    expect(milestone(whole, 'catalogue').metOn).toBe('2026-01-14');
    const none = through(start, ['planner', 'AttestCatalogue', { done: 0, total: 0 }]);
    expect(states(none)['catalogue']).toBe('not-applicable');
    expect(codes(order(start, 'planner', 'AttestCatalogue', { done: 6, total: 5 }))).toEqual([
      'attestation-incomplete',
    ]);
  });
});

describe('the commission amends an issued plan', () => {
  test('a date moves by an event that says from, to and why', () => {
    const story = through(start, [
      'commission',
      'AmendPlan',
      { milestone: 'safety', due: '2026-07-15', reason: '统一延后' },
    ]);
    expect(story.events.at(-1)).toMatchObject({
      type: 'DeadlineMoved',
      data: { deadline: 'safety', from: '2026-06-15', to: '2026-07-15', why: '计划调整：统一延后' },
    });
  });
  test('a lateness that the new date takes back is corrected, and its drafts go', () => {
    const late = until(start, at('2026-04-10'));
    expect([plan(late).letters.length, plan(late).listedForCircular]).toEqual([2, true]);
    const story = through(late, [
      'commission',
      'AmendPlan',
      { milestone: 'filing', due: '2026-04-30', reason: '印发较晚' },
    ]);
    expect(states(story)['filing']).toBe('pending');
    expect([plan(story).letters, plan(story).listedForCircular]).toEqual([[], false]);
  });
  test('never into the past, never without a reason', () => {
    const into = { milestone: 'filing', due: '2026-01-01' };
    expect(codes(order(start, 'commission', 'AmendPlan', into))).toEqual([
      'reason-missing',
      'amended-into-past',
    ]);
    expect(codes(order(start, 'planner', 'AmendPlan', { ...into, reason: '无' }))[0]).toBe('not-yours');
  });
  test('a date that had passed before the plan was issued is owed when the commission sets a new one', () => {
    const story = through(issued({ at: at('2016-05-11') }), [
      'commission',
      'AmendPlan',
      { milestone: 'filing', due: '2016-05-31', reason: '补报' },
    ]);
    expect(states(until(story, at('2016-06-02')))['filing']).toBe('late');
  });
});

describe('days off', () => {
  const calendar = (off: readonly string[]): CalendarView => {
    const view = wholeCalendar();
    return { ...view, version: 'test', off: [...view.off, ...off].sort() };
  };
  const adopted = (story: ReturnType<typeof issued>, off: readonly string[]): ReturnType<typeof issued> =>
    order(story, 'admin', 'AdoptCalendar', { notice: '测试通知' }, { context: { calendar: calendar(off) } });

  test('a date that stays, stays; its reminders are counted anew', () => {
    const story = adopted(start, ['2026-03-30']);
    expect(milestone(story, 'filing').due).toBe('2026-03-31');
    expect(insisted(until(story, at('2026-03-31')), 'filing')).toEqual([
      'remind 20 2026-03-02',
      'remind 10 2026-03-16',
      'remind 3 2026-03-25',
    ]);
  });

  test('by the setting a date yields to days off, and says so', () => {
    const moving = issued({ at: at('2026-01-15'), settings: { lastDay: 'next-working-day' } });
    const story = adopted(moving, ['2026-03-31']);
    expect(story.events.at(-1)).toMatchObject({
      type: 'DeadlineMoved',
      data: { deadline: 'filing', from: '2026-03-31', to: '2026-04-01', why: '测试通知调整放假安排' },
    });
  });
});

describe('what is no longer owed', () => {
  test('its drafts go, and it is not listed for 通报: the list that was recorded late has nothing to open', () => {
    const late = until(issued({ at: at('2026-01-15'), items: [] }), at('2026-11-20'));
    expect(plan(late).letters.filter(({ deadline }) => deadline === 'complete')).toHaveLength(2);
    const story = through(late, ['planner', 'FileList', { items: [], filedOn: '2026-03-15' }]);
    expect(states(story)['complete']).toBe('not-applicable');
    expect([plan(story).letters, plan(story).listedForCircular]).toEqual([[], false]);
  });
});

describe('explaining, signing, closing', () => {
  const late = until(start, at('2026-04-10'));
  test('a delay is explained; the date stays, and the commission is told', () => {
    const story = through(late, ['planner', 'ExplainDelay', { milestone: 'filing', reason: '机构调整' }]);
    expect(milestone(story, 'filing')).toMatchObject({ explanation: '机构调整', passed: true });
    expect(codes(order(start, 'planner', 'ExplainDelay', { milestone: 'filing', reason: '早了' }))).toEqual([
      'nothing-to-explain',
    ]);
  });
  test('letters are drafted by the ladder and signed by a person, once', () => {
    const story = through(late, [
      'commission',
      'SignLetter',
      { letter: 'filing-2', documentNo: '催〔2026〕1号' },
    ]);
    expect(codes(order(story, 'commission', 'SignLetter', { letter: 'filing-2' }))).toEqual([
      'letter-signed',
    ]);
    expect(codes(order(story, 'commission', 'SignLetter', { letter: 'none' }))).toEqual(['letter-unknown']);
    expect(codes(order(story, 'commission', 'SignLetter', { letter: ' ' }))).toEqual(['letter-missing']);
  });
  test('a letter that waits to be signed is what the commission is offered first; without one nothing is said of it', () => {
    const offered = (story: PlanStory): readonly string[] =>
      possibleFor(plan(story), person('commission'), story.now).map(({ command }) => command);
    expect(offered(late)[0]).toBe('SignLetter');
    expect(offered(start)).toContain('AmendPlan');
    expect(offered(start)).not.toContain('SignLetter');
  });
  test('closed by the commission with a reason: nothing is timed any more, and what is undone stays so', () => {
    expect(codes(order(start, 'commission', 'ClosePlan'))).toEqual(['reason-missing']);
    const story = through(start, ['commission', 'ClosePlan', { reason: '部门撤销' }]);
    expect([story.state.status, annualPlan.deadlines(story.state)]).toEqual(['closed', []]);
    expect(shown(story).milestones.map(({ state }) => state)).toContain('pending');
    expect(codes(order(story, 'planner', 'FileList', filing))).toEqual(['wrong-status']);
  });
  test('one plan a department and year', () => {
    expect(codes(order(start, 'commission', 'Start', { year: 2026 }))).toEqual(['already-started']);
    expect(codes(issued({ at: at('2026-01-15'), by: 'planner' }))).toEqual(['not-yours']);
  });
});
