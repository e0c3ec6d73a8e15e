import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/shanghai-time.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import { asJson } from '../../domain/json.js';
import { shareRequest } from '../../domain/share-request/decider.js';
import type { PersonalCommandType } from '../../domain/share-request/fields.js';
import { initialState } from '../../domain/share-request/state.js';
import { at, given, inReview, known, order, until, wholeCalendar, type Story } from './story.js';

type Step =
  | {
      readonly kind: 'command';
      readonly by: string;
      readonly type: PersonalCommandType;
      readonly data: object;
    }
  | { readonly kind: 'wait'; readonly hours: number };

const people = [
  'asks.coordinator',
  'asks.head',
  'answers.coordinator',
  'answers.reviewer',
  'answers.reviewer2',
  'answers.section-head',
  'answers.approver',
  'answers.head',
  'city.commission',
  'city.admin',
];
const dates = fc.integer({ min: -40, max: 60 }).map((days) => addDays('2026-03-02', days));
const data: readonly (readonly [PersonalCommandType, fc.Arbitrary<object>])[] = [
  ['ConsentToSend', fc.constant({})],
  ['Submit', fc.constant({})],
  ['RecordDispatch', fc.record({ sentOn: dates })],
  ['ReceiveApplication', fc.record({ receivedOn: dates })],
  ['CorrectReceipt', fc.record({ receivedOn: dates, reason: fc.constant('误') })],
  ['ReturnMisdirected', fc.constant({ reason: '误' })],
  ['RequestSupplement', fc.record({ missing: fc.constant(['甲']), newMaterial: fc.boolean() })],
  ['ReceiveSupplement', fc.record({ receivedOn: dates })],
  ['Propose', fc.record({ decision: fc.constantFrom('approve', 'refuse') })],
  ['Endorse', fc.constant({})],
  ['ReturnToHandler', fc.constant({ reason: '改' })],
  ['Approve', fc.record({ mode: fc.constantFrom('api', 'file') })],
  ['Refuse', fc.record({ reasons: fc.constantFrom([], ['不符']) })],
  [
    'RequestExtension',
    fc.record({ workingDays: fc.integer({ min: 0, max: 12 }), reason: fc.constant('难') }),
  ],
  ['GrantExtension', fc.constant({})],
  ['DenyExtension', fc.constant({ reason: '否' })],
  ['Reassign', fc.record({ to: fc.constantFrom('answers.reviewer', 'answers.reviewer2', 'asks.reviewer') })],
  ['Deliver', fc.record({ mode: fc.constantFrom('api', 'file', 'offline') })],
  ['ConfirmReceipt', fc.constant({})],
  ['Close', fc.constant({})],
  ['Remind', fc.constant({})],
  ['Recall', fc.constant({ reason: '误' })],
  ['Withdraw', fc.constantFrom({}, { reason: '已' })],
  ['SignLetter', fc.record({ letter: fc.constantFrom('answer-2', 'delivery-2', 'x') })],
];
const commandStep = fc.constantFrom(...data).chain(([type, arbitrary]) =>
  fc.record({
    kind: fc.constant('command' as const),
    by: fc.constantFrom(...people),
    type: fc.constant(type),
    data: arbitrary,
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: commandStep },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }),
  },
);
const beginnings = fc.constantFrom(
  () => given({ at: at('2026-03-02') }),
  () => inReview(),
  () => inReview({ sharing: 'universal' }),
  () => given({ at: at('2026-03-02'), ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' }),
  () => inReview({ settings: { chain: ['propose', 'endorse', 'approve'] } }),
);
const walks = fc.tuple(beginnings, fc.array(step, { maxLength: 30 }));

function lived([begin, steps]: readonly [() => Story, readonly Step[]]): Story {
  return steps.reduce<Story>(
    (story, one) =>
      one.kind === 'wait'
        ? until(story, new Date(Date.parse(story.now) + one.hours * 3_600_000).toISOString())
        : order(story, one.by, one.type, one.data),
    begin(),
  );
}

describe('whatever is ordered and however long it waits', () => {
  test('the events folded again give the same state', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = lived(walk);
        expect(story.events.reduce<typeof story.state>(shareRequest.evolve, initialState)).toEqual(
          story.state,
        );
      }),
    );
  });

  test('events, state and view survive JSON, and have a canonical text', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { events, state } = lived(walk);
        for (const value of [events, state, shareRequest.view(state)]) {
          expect(JSON.parse(JSON.stringify(value))).toEqual(value);
          expect(canonicalJson(asJson(value as object)).length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('no deadline stays behind: after time has passed nothing earlier is still waiting', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const story = lived(walk);
        const later = until(story, new Date(Date.parse(story.now) + 90 * 86_400_000).toISOString());
        expect(
          shareRequest.deadlines(later.state).every((one) => Date.parse(one.at) > Date.parse(later.now)),
        ).toBe(true);
      }),
    );
  });

  test('a refused command changes nothing', () => {
    fc.assert(
      fc.property(walks, commandStep, (walk, one) => {
        const story = lived(walk);
        const next = order(story, one.by, one.type, one.data);
        if (next.refusals.length > 0) expect([next.state, next.events]).toEqual([story.state, story.events]);
        expect(next.refusals.every(({ message }) => /^[^{}]+。$/.test(message))).toBe(true);
      }),
    );
  });

  test('who is told is told in words: no brace, no key, no half-width comma in a notice', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { events } = lived(walk);
        let state: Parameters<typeof shareRequest.evolve>[0] = initialState;
        for (const event of events) {
          state = shareRequest.evolve(state, event);
          for (const { subject, body } of shareRequest.notices(event, state)) {
            expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|null|,|;/);
          }
        }
      }),
    );
  });

  test('more days off never move a deadline earlier', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dates, { maxLength: 8 }), (days) => {
        const calendar = wholeCalendar();
        const more = { ...calendar, off: [...new Set([...calendar.off, ...days])].sort() };
        const story = inReview();
        const moved = order(
          story,
          'city.commission',
          'AdoptCalendar',
          { notice: '号' },
          { context: { calendar: more } },
        );
        const due = (one: Story): string => known(one).answerDue?.due ?? '';
        expect(due(moved) >= due(story)).toBe(true);
      }),
    );
  });
});
