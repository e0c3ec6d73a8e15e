import { describe, expect, test } from '@jest/globals';
import { possibleFor } from '../../domain/share-request/possible.js';
import {
  at,
  byItself,
  codes,
  given,
  inReview,
  known,
  midnightAfter,
  order,
  paperReceived,
  person,
  through,
  types,
  until,
  wholeCalendar,
} from './story.js';

const approveIt = ['answers.reviewer', 'Propose', { decision: 'approve' }] as const;
const refuseIt = ['answers.reviewer', 'Propose', { decision: 'refuse' }] as const;
const answered = through(inReview(), approveIt, ['answers.approver', 'Approve']);

describe('the answer', () => {
  test('B7: consent meets the deadline, and ends reminders and escalation', () => {
    expect(known(answered)).toMatchObject({ status: 'approved', answerDue: { metAt: at('2026-03-02') } });
    expect(byItself(until(answered, at('2026-03-20'))).map(([type]) => type)).not.toContain('DeadlinePassed');
  });

  test('B10: the delivery is owed twenty working days after the consenting answer', () => {
    expect(known(answered).deliveryDue).toMatchObject({ rule: 'B10', workingDays: 20, due: '2026-03-30' });
  });

  test('A3: this rule set states no delivery deadline and no extension, so there is none', () => {
    const paper = paperReceived('2016-09-09');
    expect(
      codes(order(paper, 'answers.reviewer', 'RequestExtension', { workingDays: 5, reason: '复杂' })),
    ).toEqual(['no-extension']);
    expect(known(through(paper, approveIt, ['answers.approver', 'Approve'])).deliveryDue).toBeNull();
  });

  test('B9: a refusal needs reasons; every reason against it is told at once', () => {
    expect(codes(order(inReview(), 'answers.approver', 'Refuse', { reasons: [' '] }))).toEqual([
      'not-proposed',
      'reasons-missing',
    ]);
    const refused = through(inReview(), refuseIt, ['answers.approver', 'Refuse', { reasons: ['用途不符'] }]);
    expect(known(refused)).toMatchObject({ status: 'refused', answer: { terms: { reasons: ['用途不符'] } } });
  });

  test('a legal basis is asked for where the setting asks for one', () => {
    const strict = through(inReview({ settings: { refusalNeedsBasis: true } }), refuseIt);
    expect(codes(order(strict, 'answers.approver', 'Refuse', { reasons: ['用途不符'] }))).toEqual([
      'refusal-basis-missing',
    ]);
  });

  test('B9: never refused because material is missing; under A3 that is not stated', () => {
    const asked = ['answers.reviewer', 'RequestSupplement', { missing: ['责任书'] }] as const;
    const refuse = ['answers.approver', 'Refuse', { reasons: ['材料不齐'] }] as const;
    expect(codes(order(through(inReview(), refuseIt, asked), ...refuse))).toEqual([
      'no-refusal-for-missing-material',
    ]);
    expect(codes(order(through(paperReceived('2016-09-09'), refuseIt, asked), ...refuse))).toEqual([]);
  });

  test('A3, B9: a supplement can be asked, and the clock runs on', () => {
    const asked = through(inReview(), ['answers.reviewer', 'RequestSupplement', { missing: ['责任书'] }]);
    expect(known(asked)).toMatchObject({
      status: 'awaiting-supplement',
      answerDue: { due: '2026-03-16', metAt: null },
    });
    expect(byItself(until(asked, at('2026-03-18')))).toContainEqual(['DeadlinePassed', '2026-03-17']);
  });

  test('B9: everything is told once; again only for newly sent material', () => {
    const ask = (more: object = {}): readonly ['answers.reviewer', 'RequestSupplement', object] => [
      'answers.reviewer',
      'RequestSupplement',
      { missing: ['责任书'], ...more },
    ];
    const back = through(inReview(), ask(), [
      'answers.reviewer',
      'ReceiveSupplement',
      { receivedOn: '2026-03-02' },
    ]);
    expect(codes(order(back, ...ask()))).toEqual(['supplement-already-asked']);
    expect(codes(order(back, ...ask({ newMaterial: true })))).toEqual([]);
  });

  test('B9: with the setting "restarts" the completed material starts the clock again', () => {
    const restarts = inReview({ settings: { supplementClock: 'restarts' } });
    const asked = through(restarts, ['answers.reviewer', 'RequestSupplement', { missing: ['责任书'] }]);
    const back = through(until(asked, at('2026-03-10')), [
      'answers.reviewer',
      'ReceiveSupplement',
      { receivedOn: '2026-03-10' },
    ]);
    expect(known(back).answerDue).toMatchObject({ startedOn: '2026-03-10', due: '2026-03-24' });
  });

  test('B8: an extension is at most ten working days, asked in time, once, and granted by the authority', () => {
    const ask = (workingDays: number) =>
      order(inReview(), 'answers.reviewer', 'RequestExtension', { workingDays, reason: '复杂' });
    expect([codes(ask(11)), codes(ask(0))]).toEqual([['extension-too-long'], ['extension-too-long']]);
    const granted = through(ask(10), ['city.commission', 'GrantExtension']);
    expect(known(granted).answerDue).toMatchObject({ due: '2026-03-30', extendedByWorkingDays: 10 });
    expect(
      codes(order(granted, 'answers.reviewer', 'RequestExtension', { workingDays: 1, reason: '复杂' })),
    ).toEqual(['extension-already-asked']);
    const late = until(inReview(), at('2026-03-17'));
    expect(
      codes(order(late, 'answers.reviewer', 'RequestExtension', { workingDays: 1, reason: '复杂' })),
    ).toEqual(['extension-too-late']);
  });

  test('partial consent: each item that is not given has its reason, and something is given', () => {
    const proposed = through(inReview(), approveIt);
    const approve = (items: readonly object[]): readonly string[] =>
      codes(order(proposed, 'answers.approver', 'Approve', { items }));
    expect(
      approve([
        { code: 'I1', granted: true },
        { code: 'I2', granted: false },
      ]),
    ).toEqual(['item-reason-missing']);
    const denied = { granted: false, reason: '敏感' };
    expect(
      approve([
        { code: 'I1', ...denied },
        { code: 'I2', ...denied },
      ]),
    ).toEqual(['nothing-granted']);
    expect(approve([{ code: 'X', granted: true }])).toEqual(['unknown-item']);
    expect(
      approve([
        { code: 'I1', granted: true },
        { code: 'I1', granted: true },
      ]),
    ).toEqual(['item-twice']);
    expect(
      approve([
        { code: 'I1', granted: true },
        { code: 'I2', granted: false, reason: '敏感' },
      ]),
    ).toEqual([]);
  });

  test('A4, B10: only the rule set’s own ways of delivery', () => {
    const proposed = through(inReview(), approveIt);
    expect(codes(order(proposed, 'answers.approver', 'Approve', { mode: 'offline' }))).toEqual([
      'mode-not-offered',
    ]);
    const paper = through(paperReceived('2016-09-09'), approveIt, [
      'answers.approver',
      'Approve',
      { mode: 'offline' },
    ]);
    expect(codes(order(paper, 'answers.reviewer', 'Deliver', { mode: 'batch' }))).toEqual([
      'mode-not-offered',
    ]);
    expect(codes(order(paper, 'answers.reviewer', 'Deliver', { mode: 'offline' }))).toEqual([]);
  });
});

describe('the office chain (setting)', () => {
  const both = { ...person('answers.approver'), roles: ['approver', 'reviewer'] };

  test('four eyes: 经办 and 批准 are two people, where it is on', () => {
    const bySame = (fourEyes: boolean): readonly string[] => {
      const story = inReview({ settings: { fourEyes } });
      const proposed = { ...story, ...through(story, approveIt) };
      const state = { ...known(proposed), proposal: { ...known(proposed).proposal!, by: both.user } };
      return codes(order({ ...proposed, state }, 'answers.approver', 'Approve'));
    };
    expect([bySame(true), bySame(false)]).toEqual([['four-eyes'], []]);
  });

  test('three steps: nothing is approved that 处长 has not reviewed', () => {
    const three = through(inReview({ settings: { chain: ['propose', 'endorse', 'approve'] } }), approveIt);
    expect(codes(order(three, 'answers.approver', 'Approve'))).toEqual(['not-endorsed']);
    expect(
      codes(order(through(three, ['answers.section-head', 'Endorse']), 'answers.approver', 'Approve')),
    ).toEqual([]);
  });

  test('one step, without four eyes: 批准 answers alone', () => {
    const one = inReview({ settings: { chain: ['approve'], fourEyes: false } });
    expect(codes(order(one, 'answers.approver', 'Approve'))).toEqual([]);
  });

  test('two steps: 处长 has nothing to endorse', () => {
    expect(codes(order(through(inReview(), approveIt), 'answers.section-head', 'Endorse'))).toEqual([
      'no-such-step',
    ]);
  });

  test('a returned case cannot be approved before it is proposed again', () => {
    const back = through(inReview(), approveIt, [
      'answers.approver',
      'ReturnToHandler',
      { reason: '补充意见' },
    ]);
    expect(codes(order(back, 'answers.approver', 'Approve'))).toEqual(['not-proposed']);
  });

  test('A19: a case handed over is answered by the one it was handed to', () => {
    const handed = through(inReview(), [
      'answers.head',
      'Reassign',
      { to: 'answers.reviewer2', reason: '分工' },
    ]);
    expect(codes(order(handed, 'answers.reviewer', 'Propose', { decision: 'approve' }))).toEqual([
      'assigned-to-other',
    ]);
    expect(codes(order(handed, 'answers.reviewer2', 'Propose', { decision: 'approve' }))).toEqual([]);
    expect(codes(order(inReview(), 'answers.head', 'Reassign', { to: 'asks.reviewer' }))).toEqual([
      'person-unknown',
    ]);
  });
});

describe('after the answer', () => {
  test('recalled within the grace period: the first deadline stands again, and nothing is sent', () => {
    const recalled = through({ ...answered, now: at('2026-03-02', '10:09') }, [
      'answers.approver',
      'Recall',
      { reason: '笔误' },
    ]);
    expect(known(recalled)).toMatchObject({
      status: 'in-review',
      proposal: null,
      deliveryDue: null,
      answerDue: { due: '2026-03-16', metAt: null },
    });
    expect(types(until(recalled, at('2026-03-03')))).not.toContain('AnswerSent');
  });

  test('after the grace period the letter is gone, and a recall is refused', () => {
    const sent = until(answered, at('2026-03-02', '10:10'));
    expect(byItself(sent)).toEqual([['AnswerSent', '2026-03-02']]);
    expect(codes(order(sent, 'answers.approver', 'Recall', { reason: '笔误' }))).toEqual(['grace-over']);
  });

  test('delivered, confirmed, in use, closed', () => {
    const closed = through(
      answered,
      ['answers.reviewer', 'Deliver', { mode: 'api' }],
      ['asks.coordinator', 'ConfirmReceipt'],
      ['asks.coordinator', 'Close'],
    );
    expect(known(closed).status).toBe('closed');
  });

  test('a refused case that nobody closes is closed by the engine, twenty working days later', () => {
    const refused = through(inReview(), refuseIt, ['answers.approver', 'Refuse', { reasons: ['用途不符'] }]);
    expect(byItself(until(refused, at('2026-05-01')))).toEqual([
      ['AnswerSent', '2026-03-02'],
      ['RequestClosed', '2026-03-30'],
    ]);
  });

  test('a consent with a term ends on the record, not in silence', () => {
    const termed = through(
      inReview(),
      approveIt,
      ['answers.approver', 'Approve', { validUntil: '2026-06-30' }],
      ['answers.reviewer', 'Deliver', { mode: 'api' }],
    );
    expect(byItself(until(termed, at('2026-08-01')))).toContainEqual(['UseExpired', '2026-07-01']);
  });
});

describe('both sides and the city', () => {
  test('the requester urges at most once a day', () => {
    const urged = through(inReview(), ['asks.coordinator', 'Remind']);
    expect(codes(order(urged, 'asks.coordinator', 'Remind'))).toEqual(['urged-today']);
    expect(codes(order(until(urged, at('2026-03-03', '00:00')), 'asks.coordinator', 'Remind'))).toEqual([]);
  });

  test('withdrawn with a reason, nothing is owed any more', () => {
    expect(codes(order(inReview(), 'asks.coordinator', 'Withdraw'))).toEqual(['reason-missing']);
    const withdrawn = through(inReview(), ['asks.coordinator', 'Withdraw', { reason: '已取得' }]);
    expect(byItself(until(withdrawn, at('2026-12-01')))).toEqual([]);
  });

  test('a misdirected letter goes back with its reason', () => {
    expect(
      known(
        through(inReview(), [
          'answers.coordinator',
          'ReturnMisdirected',
          { reason: '非本部门', rightProvider: '市税务局' },
        ]),
      ).status,
    ).toBe('misdirected');
  });

  test('nobody answers their own request, in whatever office', () => {
    const started = inReview();
    const state = { ...known(started), requesterSide: ['answers.reviewer'] };
    expect(
      codes(order({ ...started, state }, 'answers.reviewer', 'Propose', { decision: 'approve' })),
    ).toEqual(['own-request']);
  });

  test('notices go by themselves, a letter is signed by a person of the commission, once', () => {
    const late = until(inReview(), at('2026-03-24'));
    expect(known(late)).toMatchObject({
      listedForCircular: true,
      letters: [{ id: 'answer-2', signedBy: null }, { id: 'answer-3' }],
    });
    expect(codes(order(late, 'answers.head', 'SignLetter', { letter: 'answer-2' }))).toEqual(['not-yours']);
    const signed = through(late, ['city.commission', 'SignLetter', { letter: 'answer-2' }]);
    expect(codes(order(signed, 'city.commission', 'SignLetter', { letter: 'answer-2' }))).toEqual([
      'letter-signed',
    ]);
    expect(codes(order(signed, 'city.commission', 'SignLetter'))).toEqual(['letter-missing']);
    expect(possibleFor(known(late), person('city.commission'), late.now)[0]?.command).toBe('SignLetter');
  });
});

describe('the tie', () => {
  const proposed = through(inReview(), approveIt);
  const due = midnightAfter('2026-03-16');
  const inTime = at('2026-03-16', '23:59');

  test('signed in time, heard of after the deadline was recorded as passed: the record is corrected', () => {
    const late = order(until(proposed, at('2026-03-17')), 'answers.approver', 'Approve', {}, { at: inTime });
    expect(types(late).slice(-3)).toEqual([
      'ApplicationApproved',
      'DeliveryClockStarted',
      'LatenessCorrected',
    ]);
    expect(known(late).answerDue).toMatchObject({ passed: false, level: 0, metAt: inTime });
  });

  test('signed after the deadline, handled before the timer: the deadline passes first', () => {
    const late = order(proposed, 'answers.approver', 'Approve', {}, { at: at('2026-03-17', '00:01') });
    expect(types(late).slice(-4)).toEqual([
      'DeadlinePassed',
      'Escalated',
      'ApplicationApproved',
      'DeliveryClockStarted',
    ]);
  });

  test('signed at the very end of the day counts', () => {
    expect(types(order(proposed, 'answers.approver', 'Approve', {}, { at: due }))).not.toContain(
      'DeadlinePassed',
    );
  });
});

describe('a new notice of days off', () => {
  const off = (...days: readonly string[]) => {
    const calendar = wholeCalendar();
    return { ...calendar, version: '2026.2', off: [...calendar.off, ...days].sort() };
  };
  const adopt = (story: ReturnType<typeof inReview>, ...days: readonly string[]) =>
    order(
      story,
      'city.commission',
      'AdoptCalendar',
      { notice: '国办发明电〔2026〕9号' },
      { context: { calendar: off(...days) } },
    );

  test('moves what is owed by an event that says from, to and why', () => {
    expect(adopt(inReview(), '2026-03-05').events.slice(-2)).toMatchObject([
      { type: 'CalendarAdopted' },
      {
        type: 'DeadlineMoved',
        data: { from: '2026-03-16', to: '2026-03-17', why: '国办发明电〔2026〕9号调整放假安排' },
      },
    ]);
  });

  test('what was recorded as late and is not under the new date is corrected', () => {
    const late = until(inReview(), at('2026-03-17', '09:00'));
    expect(types(adopt(late, '2026-03-05')).slice(-2)).toEqual(['LatenessCorrected', 'DeadlineMoved']);
  });

  test('never makes anything late: a date that would lie in the past becomes the next working day', () => {
    const calendar = wholeCalendar();
    const worked = {
      ...calendar,
      version: '2026.2',
      worked: [...calendar.worked, '2026-03-07', '2026-03-08'],
    };
    const story = until(inReview(), at('2026-03-13'));
    const moved = order(
      story,
      'city.commission',
      'AdoptCalendar',
      { notice: '号' },
      { context: { calendar: worked } },
    );
    expect(known(moved).answerDue?.due).toBe('2026-03-16');
    expect(known(moved).answerDue?.passed).toBe(false);
  });

  test('a case that has no clock yet takes the calendar and moves nothing', () => {
    const waiting = through(given({ at: at('2016-06-01') }), ['asks.coordinator', 'Submit']);
    expect(types(adopt(waiting, '2016-06-02')).at(-1)).toBe('CalendarAdopted');
  });
});
