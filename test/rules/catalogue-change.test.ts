import { describe, expect, test } from '@jest/globals';
import { changeOf, later, ordered, reported, told, type ChangeStory } from './catalogue-change-story.js';
import { at, person } from './story.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { catalogueChange } from '../../domain/catalogue-change/decider.js';
import { possibleFor } from '../../domain/catalogue-change/possible.js';
import { wholeCalendar } from './story.js';

const codes = ({ refusals }: ChangeStory): readonly string[] => refusals.map(({ code }) => code);
const types = ({ events }: ChangeStory): readonly string[] => events.map(({ type }) => type);
const byItself = ({ events }: ChangeStory): readonly (readonly [string, string])[] =>
  events.filter(({ actor }) => actor.user === 'engine').map((one) => [one.type, shanghaiDate(one.at)]);

describe('A5: the catalogue within two working days of the change', () => {
  test.each([
    ['2016-06-01', '2016-06-03', 'a Wednesday'],
    ['2016-09-30', '2016-10-09', 'National Day between, a Sunday worked'],
    ['2016-06-08', '2016-06-13', 'a make-up Sunday counts'],
  ])('changed on %s: due on %s (%s)', (changedOn, due) => {
    const { adjustDue } = changeOf(reported({ at: at(changedOn) }));
    expect(adjustDue).toMatchObject({ due, rule: 'A5', workingDays: 2, startedOn: changedOn });
  });

  test('the clock starts at the change, not at the report', () => {
    const late = reported({ at: at('2016-06-07'), data: { changedOn: '2016-06-01' } });
    expect(changeOf(late).adjustDue.due).toBe('2016-06-03');
    expect(byItself(later(late, at('2016-06-07', '10:01')))).toEqual([
      ['DeadlinePassed', '2016-06-07'],
      ['Escalated', '2016-06-07'],
    ]);
  });

  test('a revision recorded in the entry ends it: no review is stated, so none is owed', () => {
    const done = told(reported({ at: at('2016-06-01') }), { type: 'EntryRevised', at: at('2016-06-02') });
    expect(changeOf(done)).toMatchObject({ status: 'completed', reviewDue: null });
    expect(catalogueChange.finished(done.state)).toBe(true);
    expect(catalogueChange.deadlines(done.state)).toEqual([]);
  });

  test('A5 states no extension: none is granted', () => {
    const asked = ordered(reported({ at: at('2016-06-01') }), 'answers.coordinator', 'RequestExtension', {
      workingDays: 1,
      reason: '复杂',
    });
    expect(codes(asked)).toEqual(['no-extension']);
    expect(asked.refusals[0]?.rule).toBe('A5');
  });

  test('nobody acts: reminded, passed, escalated on the right days, letters drafted and none signed', () => {
    const alone = later(reported({ at: at('2016-06-01', '08:00') }), at('2016-06-30'));
    expect(byItself(alone)).toEqual([
      ['DeadlineReminded', '2016-06-01'],
      ['DeadlineReminded', '2016-06-03'],
      ['DeadlinePassed', '2016-06-04'],
      ['Escalated', '2016-06-04'],
      ['Escalated', '2016-06-08'],
      ['Escalated', '2016-06-13'],
    ]);
    expect(changeOf(alone).letters.map(({ id, signedBy }) => [id, signedBy])).toEqual([
      ['adjust-2', null],
      ['adjust-3', null],
    ]);
  });
});

describe('B5: ten working days after a change of law or duty, reviewed and published in two', () => {
  const law = { cause: 'law', system: '', what: '条例修订' };
  const report = (changedOn: string): ChangeStory => reported({ at: at(changedOn), data: law });

  test('ten working days', () => {
    expect(changeOf(report('2026-03-02')).adjustDue).toMatchObject({ due: '2026-03-16', rule: 'B5' });
  });

  test('at most five more, with the authority’s consent', () => {
    const case_ = report('2026-03-02');
    const ask = (workingDays: number): ChangeStory =>
      ordered(case_, 'answers.coordinator', 'RequestExtension', { workingDays, reason: '涉及多个系统' });
    expect(codes(ask(6))).toEqual(['extension-too-long']);
    const asked = ask(5);
    expect(changeOf(asked).adjustDue.due).toBe('2026-03-16');
    const granted = ordered(asked, 'city.commission', 'GrantExtension');
    expect(changeOf(granted).adjustDue).toMatchObject({ due: '2026-03-23', extendedByWorkingDays: 5 });
    expect(
      codes(ordered(granted, 'answers.coordinator', 'RequestExtension', { workingDays: 1, reason: '再延' })),
    ).toEqual(['extension-already-asked']);
    expect(codes(ordered(asked, 'answers.approver', 'GrantExtension'))).toEqual(['not-yours']);
  });

  test('what the department sent is the authority’s to publish within two working days', () => {
    const sent = told(report('2026-03-02'), { type: 'EntrySubmitted', at: at('2026-03-06') });
    expect(changeOf(sent)).toMatchObject({
      status: 'in-review',
      adjustDue: { metAt: at('2026-03-06') },
      reviewDue: { due: '2026-03-10', rule: 'B5', startedOn: '2026-03-06' },
    });
    const published = told(
      sent,
      { type: 'EntryPublished', version: 5, at: at('2026-03-09') },
      'city.commission',
    );
    expect(changeOf(published)).toMatchObject({
      status: 'completed',
      reviewDue: { metAt: at('2026-03-09') },
    });
  });

  test('the authority’s own lateness is told and escalated, and drafts no letter to itself', () => {
    const sent = told(later(report('2026-03-02'), at('2026-03-06')), { type: 'EntrySubmitted' });
    const late = later(sent, at('2026-03-31'));
    expect(byItself(late).filter(([type]) => type !== 'DeadlineReminded')).toEqual([
      ['DeadlinePassed', '2026-03-11'],
      ['Escalated', '2026-03-11'],
      ['Escalated', '2026-03-13'],
      ['Escalated', '2026-03-17'],
    ]);
    expect(changeOf(late)).toMatchObject({ letters: [], listedForCircular: false });
    const told_ = late.events.flatMap((event) => catalogueChange.notices(event, late.state));
    expect(
      told_
        .filter(({ kind }) => kind === 'escalated')
        .every(({ to }) => 'role' in to && to.role === 'commission'),
    ).toBe(true);
  });

  test('what the authority sends back is owed as before, by the first date', () => {
    const sent = told(report('2026-03-02'), { type: 'EntrySubmitted', at: at('2026-03-06') });
    const back = told(sent, { type: 'EntryReturned', version: 5, at: at('2026-03-09') }, 'city.commission');
    expect(changeOf(back)).toMatchObject({
      status: 'adjusting',
      reviewDue: null,
      adjustDue: { due: '2026-03-16', metAt: null },
    });
    expect(byItself(later(back, at('2026-03-17')))).toContainEqual(['DeadlinePassed', '2026-03-17']);
    const again = told(back, { type: 'EntrySubmitted', version: 6, at: at('2026-03-10') });
    expect(changeOf(again).status).toBe('in-review');
  });

  test('an entry that was never reviewed here still goes to the authority', () => {
    expect(changeOf(told(report('2026-03-02'), { type: 'EntryRevised' })).status).toBe('in-review');
    expect(changeOf(told(report('2026-03-02'), { type: 'EntryPublished' })).status).toBe('completed');
  });
});

describe('what a rule does not speak of is a setting, and shown as one', () => {
  test('a system’s change under B, a law’s change under A: the days hold by the setting', () => {
    const system = changeOf(reported({ at: at('2026-03-02') }));
    expect(system.adjustDue).toMatchObject({ due: '2026-03-16', rule: 'setting:changeByAnalogy' });
    const law = changeOf(reported({ at: at('2016-06-01'), data: { cause: 'law' } }));
    expect(law.adjustDue).toMatchObject({ due: '2016-06-03', rule: 'setting:changeByAnalogy' });
  });
  test('where the setting says no, the report is refused and says what to do', () => {
    const refused = reported({ at: at('2026-03-02'), settings: { changeByAnalogy: false } });
    expect(codes(refused)).toEqual(['cause-not-covered']);
  });
  test('a day that no rule set covers is not guessed; a person chooses, with a reason', () => {
    expect(codes(reported({ at: at('2020-06-01') }))).toEqual(['no-rule-set']);
    const choice = { ruleSet: 'sh-2016-238', ruleSetReason: '', ruleSetDocument: '沪某〔2020〕1号' };
    expect(codes(reported({ at: at('2020-06-01'), data: choice }))).toEqual(['rule-set-reason-missing']);
    const chosen = changeOf(reported({ at: at('2020-06-01'), data: { ...choice, ruleSetReason: '沿用' } }));
    expect(chosen.terms).toMatchObject({ documentNumber: '沪某〔2020〕1号', articles: {} });
    expect(chosen.adjustDue.due).toBe('2020-06-03');
  });
});

describe('what counts is when the entry was changed, not when the case heard of it', () => {
  const open = reported({ at: at('2016-06-01') });

  test('news of a revision in time that arrives after the deadline corrects the lateness', () => {
    const late = later(open, at('2016-06-13', '12:00'));
    expect(changeOf(late)).toMatchObject({ adjustDue: { passed: true }, listedForCircular: true });
    const told_ = told(late, { type: 'EntryRevised', at: at('2016-06-03', '23:00') });
    expect(types(told_).slice(-2)).toEqual(['AdjustmentRecorded', 'LatenessCorrected']);
    expect(changeOf(told_)).toMatchObject({
      status: 'completed',
      adjustDue: { passed: false, metAt: at('2016-06-03', '23:00') },
      letters: [],
      listedForCircular: false,
    });
  });

  test('the tie: told before the timer, the same', () => {
    const first = told({ ...open, now: at('2016-06-06') }, { type: 'EntryRevised', at: at('2016-06-03') });
    expect(types(first)).toEqual(['ChangeReported', 'AdjustmentRecorded']);
    const second = told({ ...open, now: at('2016-06-06') }, { type: 'EntryRevised', at: at('2016-06-06') });
    expect(types(second)).toEqual(['ChangeReported', 'DeadlinePassed', 'Escalated', 'AdjustmentRecorded']);
    expect(changeOf(second).adjustDue).toMatchObject({ passed: true });
  });

  test('an event of before the change, of another entry, known already or beside the point counts for nothing', () => {
    const refused = [
      told(open, { type: 'EntryRevised', at: at('2016-05-31') }),
      told(open, { type: 'EntryRevised', code: 'ga-2' }),
      told(open, { type: 'EntryReturned' }),
      ordered(open, 'answers.coordinator', 'NoteEntry', { version: 4 }),
    ];
    expect(refused.map(codes)).toEqual([
      ['entry-event-before-change'],
      ['entry-event-of-other'],
      ['entry-event-irrelevant'],
      ['entry-event-missing'],
    ]);
    const sent = told(open, { type: 'EntrySubmitted', version: 7 });
    expect(codes(told(sent, { type: 'EntryPublished', version: 7 }))).toEqual(['entry-event-known']);
  });

  test('a person may state it, with a note and a day that can be; it stays a statement', () => {
    const stated = ordered({ ...open, now: at('2016-06-06') }, 'answers.coordinator', 'StateAdjustment', {
      adjustedOn: '2016-06-03',
      note: '已在原平台调整',
    });
    expect(changeOf(stated)).toMatchObject({
      status: 'completed',
      adjustment: { by: 'statement', on: '2016-06-03' },
      adjustDue: { passed: false },
    });
    const refused = ordered(open, 'answers.coordinator', 'StateAdjustment', { adjustedOn: '2016-05-31' });
    expect(codes(refused)).toEqual(['stated-before-change', 'note-missing']);
  });
});

describe('the rest of a case', () => {
  const open = reported({ at: at('2026-03-02') });
  test('everything missing is told at once', () => {
    const refused = reported({
      at: at('2026-03-02'),
      by: 'elsewhere.coordinator',
      data: { what: ' ', system: '', changedOn: '2026-03-03' },
    });
    expect(codes(refused)).toEqual(['not-yours', 'what-missing', 'system-missing', 'changed-in-future']);
  });
  test('nothing to adjust is said by a person who answers for it, with a reason, and told to the authority', () => {
    expect(codes(ordered(open, 'answers.coordinator', 'DeclareUnaffected', { reason: '仅界面' }))).toEqual([
      'not-yours',
    ]);
    const said = ordered(open, 'answers.approver', 'DeclareUnaffected', { reason: '仅调整界面' });
    expect(changeOf(said).status).toBe('unaffected');
    const notices = catalogueChange.notices(said.events.at(-1)!, said.state);
    expect(notices).toMatchObject([{ kind: 'change-unaffected', to: { role: 'commission' } }]);
  });
  test('a wrong date is corrected and moves the deadline; into another law’s time it does not', () => {
    const moved = ordered(open, 'answers.head', 'CorrectChange', { changedOn: '2026-02-27', reason: '笔误' });
    expect(changeOf(moved)).toMatchObject({ changedOn: '2026-02-27', adjustDue: { due: '2026-03-12' } });
    expect(
      codes(ordered(open, 'answers.head', 'CorrectChange', { changedOn: '2025-07-31', reason: '笔误' })),
    ).toEqual(['other-rule-set']);
  });
  test('a new arrangement of days off moves what is owed, and says why', () => {
    const usual = wholeCalendar();
    const calendar = { ...usual, version: 'later', off: [...usual.off, '2026-03-09'] };
    const moved = ordered(
      open,
      'city.admin',
      'AdoptCalendar',
      { notice: '某号通知' },
      { context: { calendar } },
    );
    expect(moved.events.at(-1)).toMatchObject({
      type: 'DeadlineMoved',
      data: { from: '2026-03-16', to: '2026-03-17', why: '某号通知调整放假安排' },
    });
  });
  test('a person who signs a letter is on the record', () => {
    const late = later(open, at('2026-03-31'));
    const signed = ordered(late, 'city.commission', 'SignLetter', {
      letter: 'adjust-2',
      documentNo: '沪经信〔2026〕1号',
    });
    expect(changeOf(signed).letters[0]).toMatchObject({ id: 'adjust-2', signedBy: 'city.commission' });
    expect(codes(ordered(signed, 'city.commission', 'SignLetter', { letter: 'adjust-2' }))).toEqual([
      'letter-signed',
    ]);
    expect(codes(ordered(signed, 'city.commission', 'SignLetter'))).toEqual(['letter-missing']);
    expect(possibleFor(changeOf(late), person('city.commission'), at('2026-03-31'))[0]?.command).toBe(
      'SignLetter',
    );
  });
  test('refolding the recorded text gives the live state, and the view is plain JSON', () => {
    const sent = told(later(open, at('2026-03-20')), { type: 'EntrySubmitted' });
    const lived = told(
      later(sent, at('2026-04-20')),
      { type: 'EntryPublished', version: 9 },
      'city.commission',
    );
    const again = lived.events
      .map((event) => JSON.parse(JSON.stringify(event)) as (typeof lived.events)[number])
      .reduce(catalogueChange.evolve, catalogueChange.initial);
    expect(again).toEqual(lived.state);
    const view = catalogueChange.view(lived.state);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
