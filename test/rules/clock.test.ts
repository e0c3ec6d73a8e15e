import { describe, expect, test } from '@jest/globals';
import {
  at,
  byItself,
  codes,
  given,
  inReview,
  known,
  order,
  paperReceived,
  through,
  types,
  until,
} from './story.js';

const submit = ['asks.coordinator', 'Submit'] as const;
const consent = ['asks.head', 'ConsentToSend'] as const;

describe('the clock', () => {
  test('A2: submitting online does not start it; the paper does, on the day it was received', () => {
    const sent = through(given({ at: at('2016-09-28') }), submit);
    expect(known(sent)).toMatchObject({ status: 'submitted', answerDue: null });
    const paper = through(until(sent, at('2016-10-08')), [
      'answers.reviewer',
      'ReceiveApplication',
      { receivedOn: '2016-09-30' },
    ]);
    expect(known(paper)).toMatchObject({
      status: 'in-review',
      answerDue: { startedOn: '2016-09-30', due: '2016-10-19', rule: 'A2' },
    });
  });

  test.each([
    ['2016-06-01', '2016-06-16'],
    ['2016-09-09', '2016-09-26'],
    ['2016-09-30', '2016-10-19'],
  ])('A2: a paper received on %s is answered by %s', (receivedOn, due) => {
    expect(known(paperReceived(receivedOn)).answerDue).toMatchObject({ due, provisional: false });
  });

  test('A2: while the paper is missing the requester is told after 3 and after 10 working days, and nobody is late', () => {
    const waiting = until(through(given({ at: at('2016-06-01') }), submit), at('2016-07-15'));
    expect(byItself(waiting)).toEqual([
      ['PaperMissingReminded', '2016-06-06'],
      ['PaperMissingReminded', '2016-06-16'],
    ]);
  });

  test('B6a, B7: the application itself starts it, and ten working days are counted', () => {
    expect(known(inReview()).answerDue).toMatchObject({
      startedOn: '2026-03-02',
      due: '2026-03-16',
      rule: 'B7',
    });
  });

  test('B6: without the consent of the requester’s head it is not sent', () => {
    expect(codes(order(given({ at: at('2026-03-02') }), ...submit))).toEqual(['consent-missing']);
  });

  test('A1: a universal resource is granted at once, without a reviewer, and is on the record', () => {
    const granted = through(given({ at: at('2016-06-01'), sharing: 'universal' }), submit);
    expect(known(granted)).toMatchObject({ status: 'approved', answerDue: null });
    expect(granted.events.at(-1)).toMatchObject({
      type: 'ApplicationApproved',
      rule: 'A1',
      data: { automatic: true },
    });
  });

  test('B7: a universal resource is answered within one working day', () => {
    expect(known(inReview({ sharing: 'universal' })).answerDue).toMatchObject({
      due: '2026-03-03',
      workingDays: 1,
    });
  });

  test('a day no rule set covers is not guessed, unless a person chooses with a reason', () => {
    expect(codes(order(given({ at: at('2020-05-11') }), ...submit))).toEqual(['no-rule-set']);
    expect(codes(given({ at: at('2020-05-11'), ruleSet: 'sh-2016-238' }))).toEqual([
      'rule-set-reason-missing',
    ]);
    const chosen = through(
      given({ at: at('2020-05-11'), ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' }),
      submit,
    );
    expect(known(chosen).ruleSet?.id).toBe('sh-2016-238');
  });

  test('B6a: registering the receipt is evidence, and moves the start only to an earlier day', () => {
    const later = through(until(inReview(), at('2026-03-04')), [
      'answers.reviewer',
      'ReceiveApplication',
      { receivedOn: '2026-03-04' },
    ]);
    expect(known(later).answerDue?.startedOn).toBe('2026-03-02');
    const earlier = through(inReview(), [
      'answers.reviewer',
      'ReceiveApplication',
      { receivedOn: '2026-02-27' },
    ]);
    expect(known(earlier).answerDue).toMatchObject({ startedOn: '2026-02-27' });
    expect(
      codes(order(earlier, 'answers.reviewer', 'ReceiveApplication', { receivedOn: '2026-02-26' })),
    ).toEqual(['already-received']);
  });

  test('A2: a corrected receipt moves the deadline by an event that says from, to and why', () => {
    const corrected = through(paperReceived('2016-09-09'), [
      'answers.head',
      'CorrectReceipt',
      { receivedOn: '2016-09-08', reason: '登记有误' },
    ]);
    expect(corrected.events.slice(-2)).toMatchObject([
      { type: 'ReceiptCorrected', data: { from: '2016-09-09', to: '2016-09-08' } },
      { type: 'DeadlineMoved', data: { from: '2016-09-26', to: '2016-09-23', startedOn: '2016-09-08' } },
    ]);
  });

  test('A2: dates that contradict each other are reported, not corrected', () => {
    const sent = through(given({ at: at('2016-06-01') }), submit, [
      'asks.coordinator',
      'RecordDispatch',
      { sentOn: '2016-06-01' },
    ]);
    const received = through(sent, [
      'answers.coordinator',
      'ReceiveApplication',
      { receivedOn: '2016-05-30' },
    ]);
    expect(received.events.find(({ type }) => type === 'ApplicationReceived')?.data).toMatchObject({
      receivedOn: '2016-05-30',
      contradictions: ['received-before-dispatch', 'received-before-submission'],
    });
  });

  test('a receipt in the future, before any calendar, or without its date is refused, with every reason', () => {
    const sent = through(given({ at: at('2016-06-01') }), submit);
    const receive = (receivedOn?: string): readonly string[] =>
      codes(order(sent, 'answers.reviewer', 'ReceiveApplication', { receivedOn }));
    expect([receive('2016-06-02'), receive('1912-01-01'), receive()]).toEqual([
      ['received-in-future'],
      ['no-rule-set', 'before-calendar'],
      ['received-on-missing'],
    ]);
  });

  test('a receipt long past makes its deadlines pass at once, the escalations together', () => {
    const late = through(given({ at: at('2016-12-01') }), submit, [
      'answers.reviewer',
      'ReceiveApplication',
      { receivedOn: '2016-09-09' },
    ]);
    expect(codes(late)).toEqual([]);
    expect(byItself(until(late, at('2016-12-01'))).map(([type]) => type)).toEqual([
      'DeadlinePassed',
      'Escalated',
      'Escalated',
      'Escalated',
    ]);
  });

  test('left alone: reminded, passed, escalated, on dates worked out by hand (2016, rule set A)', () => {
    // Received Friday 2016-09-09: 12, 13, 14, Sunday 18 (worked), 19–23, 26 September; the 15th to 17th are off.
    expect(byItself(until(paperReceived('2016-09-09'), at('2016-10-31')))).toEqual([
      ['DeadlineReminded', '2016-09-19'],
      ['DeadlineReminded', '2016-09-22'],
      ['DeadlineReminded', '2016-09-26'],
      ['DeadlinePassed', '2016-09-27'],
      ['Escalated', '2016-09-27'],
      ['Escalated', '2016-09-29'],
      ['Escalated', '2016-10-08'],
    ]);
  });

  test('left alone in 2024 under a chosen rule set, across Labour Day with its two make-up days', () => {
    const chosen = { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' };
    // Received Tuesday 2024-04-23: 24–26, Sunday 28 (worked), 29, 30 April; 6–9 May → due 2024-05-09.
    expect(byItself(until(paperReceived('2024-04-23', chosen), at('2024-06-30')))).toEqual([
      ['DeadlineReminded', '2024-04-29'],
      ['DeadlineReminded', '2024-05-07'],
      ['DeadlineReminded', '2024-05-09'],
      ['DeadlinePassed', '2024-05-10'],
      ['Escalated', '2024-05-10'],
      ['Escalated', '2024-05-13'],
      ['Escalated', '2024-05-15'],
    ]);
  });

  test('secret and withheld resources cannot be requested here (B, article 3; B2)', () => {
    expect(codes(given({ at: at('2026-03-02'), classified: 'state-secret' }))).toEqual([
      'classified-resource',
    ]);
    expect(codes(given({ at: at('2026-03-02'), sharing: 'not-shared' }))).toEqual(['not-shared']);
  });

  test('submitted under B the record reads in order', () => {
    expect(types(through(given({ at: at('2026-03-02') }), consent, submit))).toEqual([
      'RequestDrafted',
      'ConsentGiven',
      'RequestSubmitted',
      'ApplicationReceived',
      'ClockStarted',
    ]);
  });
});
