import { describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { demand } from '../../domain/demand/decider.js';
import { asked, demanded, meanwhile, type DemandStory } from './demand-story.js';
import { at } from './story.js';

const codes = ({ refusals }: DemandStory): readonly string[] => refusals.map(({ code }) => code);
const told = (story: DemandStory): readonly (readonly [string, object])[] =>
  demand.notices(story.events.at(-1)!, story.state).map(({ kind, to }) => [kind, to]);

describe('a need for data that nobody lists', () => {
  test('is sent to the likely provider and to the authority', () => {
    const story = demanded();
    expect(story.state).toMatchObject({ status: 'open', provider: { code: 'ga' } });
    expect(told(story)).toEqual([
      ['demand-recorded', { department: 'ga', role: 'coordinator' }],
      ['demand-recorded', { role: 'commission' }],
    ]);
  });

  test('nobody is likely: it lies with the authority, which sends it on', () => {
    const story = demanded({ provider: null });
    expect(demand.view(story.state)).toMatchObject({ provider: null, heldBy: { role: 'commission' } });
    const sent = asked(story, 'city.commission', 'Forward', { provider: 'ga', reason: '' });
    expect(sent.state).toMatchObject({ provider: { code: 'ga' }, asked: [{ provider: { code: 'ga' } }] });
  });

  test('everything missing is told at once; a department that is none, and one’s own, are refused', () => {
    const refused = demanded({ data: { title: ' ', purpose: '', provider: 'zz' } });
    expect(codes(refused)).toEqual(['title-missing', 'purpose-missing', 'provider-unknown']);
    expect(codes(demanded({ data: { provider: 'mz' }, provider: { code: 'mz', name: '' } }))).toEqual([
      'own-department',
    ]);
  });

  test('it is followed from one department to the next, and what each said is kept', () => {
    const other = asked(demanded(), 'answers.reviewer', 'NameOther', {
      provider: 'wj',
      reason: '由卫健掌握',
    });
    expect(other.state).toMatchObject({
      provider: { code: 'wj' },
      asked: [{ provider: { code: 'ga' }, outcome: 'another', reason: '由卫健掌握' }, { outcome: 'waiting' }],
    });
    const back = asked(demanded(), 'answers.reviewer', 'NameOther', { reason: '不知由谁掌握' });
    expect(told(back)).toEqual([['demand-to-forward', { role: 'commission' }]]);
  });

  test('answered by an entry in force, or by a reason; what is not enough is asked again', () => {
    const listed = asked(demanded(), 'answers.coordinator', 'AnswerListed', { entry: 'ga-9' });
    expect(listed.state).toMatchObject({ status: 'met', entry: { code: 'ga-9' } });
    const unlisted = asked(
      demanded(),
      'answers.coordinator',
      'AnswerListed',
      { entry: 'ga-9' },
      { context: {} },
    );
    expect(codes(unlisted)).toEqual(['entry-not-listed']);
    const again = asked(listed, 'asks.coordinator', 'Reopen', { reason: '缺少迁出地' });
    expect(again.state).toMatchObject({ status: 'open', provider: null, entry: null });
  });

  test('no rule states a time: it is reminded of by a setting, and never late', () => {
    const story = meanwhile(demanded(), at('2026-04-30'));
    const reminders = story.events.filter(({ type }) => type === 'AnswerReminded');
    expect(reminders.map(({ at: moment, rule }) => [shanghaiDate(moment), rule])).toEqual([
      ['2026-03-09', 'setting:demandReminderWorkingDays'],
      ['2026-03-16', 'setting:demandReminderWorkingDays'],
      ['2026-03-30', 'setting:demandReminderWorkingDays'],
    ]);
    expect(demand.view(story.state)).not.toHaveProperty('overdue');
  });

  test('an answered need that nobody closes is closed by the engine', () => {
    const answered = asked(demanded(), 'answers.coordinator', 'AnswerCannot', { reason: '不采集' });
    const closed = meanwhile(answered, at('2026-04-30'));
    expect(closed.events.at(-1)).toMatchObject({ type: 'DemandClosed', data: { automatic: true } });
    expect([demand.finished(closed.state), demand.deadlines(closed.state)]).toEqual([true, []]);
  });

  test('refolding the recorded text gives the live state, and the view is plain JSON', () => {
    const story = asked(meanwhile(demanded(), at('2026-03-20')), 'answers.coordinator', 'AnswerListed', {
      entry: 'ga-9',
    });
    const again = story.events
      .map((event) => JSON.parse(JSON.stringify(event)) as (typeof story.events)[number])
      .reduce(demand.evolve, demand.initial);
    expect(again).toEqual(story.state);
    const view = demand.view(story.state);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
