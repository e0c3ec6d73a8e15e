import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterCommand } from '../../../domain/live-case.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import type { ChainStep } from '../../../domain/settings/setting-values.js';
import type { ShareRequestCommand } from '../../../domain/share-request/commands.js';
import { shareRequest } from '../../../domain/share-request/decider.js';
import type { ShareRequestEvent } from '../../../domain/share-request/events.js';
import { at, given, order, wholeCalendar, type Story } from '../../rules/story.js';
import { accepted, openStore, recordOn, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
});
afterAll(async () => {
  await store.close();
});

interface Chain {
  readonly chain: readonly ChainStep[];
  readonly fourEyes: boolean;
}
const chains: readonly Chain[] = [
  { chain: ['approve'], fourEyes: false },
  { chain: ['propose', 'approve'], fourEyes: false },
  { chain: ['propose', 'approve'], fourEyes: true },
  { chain: ['propose', 'endorse', 'approve'], fourEyes: false },
  { chain: ['propose', 'endorse', 'approve'], fourEyes: true },
];

/** Whoever acts holds every office of the department they are in at that moment: only the rules keep people apart. */
const offices = ['coordinator', 'reviewer', 'section-head', 'approver', 'head'];
const acts = [
  ['Propose', { decision: 'approve' }],
  ['Endorse', {}],
  ['Approve', { mode: 'api' }],
  ['Refuse', { reasons: ['不符'] }],
  ['ReturnToHandler', { reason: '改' }],
  ['Recall', { reason: '误' }],
  ['Reassign', { reason: '忙' }],
  ['RequestSupplement', { missing: ['甲'] }],
  ['ReceiveSupplement', { receivedOn: '2026-03-02' }],
  ['ReturnMisdirected', { reason: '误' }],
] as const;
const walk = fc.array(
  fc.record({
    user: fc.constantFrom('asks.coordinator', 'wang', 'li', 'zhao'),
    act: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...acts.slice(0, 6)) },
      { weight: 1, arbitrary: fc.constantFrom(...acts.slice(6, 9)) },
      { weight: 1, arbitrary: fc.constantFrom(...acts) },
    ),
  }),
  { minLength: 25, maxLength: 40 },
);

const answered: readonly (readonly [string, (typeof acts)[number]])[] = [
  ['wang', acts[0]],
  ['li', acts[1]],
  ['zhao', acts[2]],
  ['zhao', acts[5]],
];
const recalledTwice = [...answered, ...answered, ...answered].map(([user, act]) => ({ user, act }));

function reviewed(settings: Chain): Story {
  const drafted = given({ at: at('2026-03-02'), settings: { ...settings, refusalNeedsBasis: false } });
  return order(order(drafted, 'asks.head', 'ConsentToSend'), 'asks.coordinator', 'Submit');
}

function acted(story: Story, user: string, type: string, data: object): Story {
  const actor = { user, department: 'ga', roles: offices };
  const command = {
    type,
    data: type === 'Reassign' ? { ...data, to: user } : data,
    meta: { commandId: 'c', caseId: story.caseId, at: at('2026-03-02', '10:01'), actor },
    context: { calendar: wholeCalendar(), ruleSets: allRuleSets, person: actor },
  } as unknown as ShareRequestCommand;
  return { ...afterCommand(shareRequest, story, command), now: story.now };
}

let cases = 0;
async function recorded(events: readonly ShareRequestEvent[]): Promise<string> {
  cases += 1;
  const id = `L-${cases}`;
  await recordOn(store.pool, id, 0, [accepted('all', events)]);
  return id;
}

async function stepsOf(id: string): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ told: string }>(
    `SELECT round || ' ' || step || ' ' || person AS told FROM hefu.recorded_step WHERE stream = $1 ORDER BY seq`,
    [`share-request/${id}`],
  );
  return rows.map(({ told }) => told);
}

describe('the second lock', () => {
  test.each(chains)(
    'never stands against what the rules accept: chain $chain, four eyes $fourEyes',
    async (settings) => {
      let rounds = 0;
      await fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const story = steps.reduce(
            (now, { user, act: [type, data] }) => acted(now, user, type, data),
            reviewed(settings),
          );
          const id = await recorded(story.events);
          const kept = await stepsOf(id);
          rounds = Math.max(rounds, ...kept.map((one) => Number(one.split(' ')[0])));
          expect(kept.slice(0, 3)).toEqual([
            '1 draft asks.coordinator',
            '1 consent asks.head',
            '1 submit asks.coordinator',
          ]);
        }),
        { numRuns: 40, examples: [[recalledTwice]] },
      );
      // Returns and recalls have been walked through in every chain, by the example if not by chance.
      expect(rounds).toBeGreaterThan(2);
    },
    120_000,
  );

  test('an answer recalled or sent back begins a new round, in which the same people may take other steps', async () => {
    const id = await recorded(
      [
        ['wang', 'Propose', { decision: 'approve' }],
        ['li', 'ReturnToHandler', { reason: '改' }],
        ['li', 'Propose', { decision: 'approve' }],
        ['wang', 'Approve', { mode: 'api' }],
        ['wang', 'Recall', { reason: '误' }],
        ['wang', 'Propose', { decision: 'approve' }],
        ['li', 'Approve', { mode: 'api' }],
      ].reduce(
        (story, [user, type, data]) => acted(story, user as string, type as string, data as object),
        reviewed({ chain: ['propose', 'approve'], fourEyes: true }),
      ).events,
    );
    expect((await stepsOf(id)).slice(3)).toEqual([
      '1 propose wang',
      '1 return li',
      '2 propose li',
      '2 decide wang',
      '2 recall wang',
      '3 propose wang',
      '3 decide li',
    ]);
  });
});

/** Events as a decider that is wrong would give them, behind those of a case in review. */
function forged(
  settings: Chain,
  ...steps: readonly (readonly [user: string, type: string, data?: object])[]
): ShareRequestEvent[] {
  const { events } = reviewed(settings);
  const wrong = steps.map(([user, type, data = {}]) => ({
    type,
    at: at('2026-03-02', '10:01'),
    actor: { user, department: 'ga', roles: offices },
    rule: 'B7',
    data,
  }));
  // What no decider of ours gives: the type of its events does not hold it.
  return [...events, ...(wrong as unknown as ShareRequestEvent[])];
}

const two: Chain = { chain: ['propose', 'approve'], fourEyes: true };
const three: Chain = { chain: ['propose', 'endorse', 'approve'], fourEyes: true };
const one: Chain = { chain: ['approve'], fourEyes: false };
const loose: Chain = { chain: ['propose', 'approve'], fourEyes: false };
const forbidden: readonly (readonly [string, string, ShareRequestEvent[]])[] = [
  [
    '经办 and 批准 by one person',
    'four_eyes_on_the_decision',
    forged(two, ['wang', 'DecisionProposed'], ['wang', 'ApplicationApproved']),
  ],
  [
    '经办 and 不同意 by one person',
    'four_eyes_on_the_decision',
    forged(two, ['wang', 'DecisionProposed'], ['wang', 'ApplicationRefused']),
  ],
  [
    '批准 without 经办 under four eyes',
    'a_proposal_before_the_decision',
    forged(two, ['wang', 'ApplicationApproved']),
  ],
  [
    '批准 without 经办 where the chain has it',
    'a_proposal_before_the_decision',
    forged(loose, ['wang', 'ApplicationApproved']),
  ],
  [
    '批准 on the proposal of a round that is over',
    'a_proposal_before_the_decision',
    forged(two, ['wang', 'DecisionProposed'], ['li', 'ReturnedToHandler'], ['li', 'ApplicationApproved']),
  ],
  [
    '批准 without 处长审核 where the chain has it',
    'an_endorsement_before_the_decision',
    forged(three, ['wang', 'DecisionProposed'], ['li', 'ApplicationApproved']),
  ],
  ['处长审核 without 经办', 'a_proposal_before_endorsement', forged(three, ['wang', 'ProposalEndorsed'])],
  [
    'a second 经办 in a round',
    'a_step_once_a_round',
    forged(two, ['wang', 'DecisionProposed'], ['li', 'DecisionProposed']),
  ],
  [
    'a second answer in a round',
    'a_step_once_a_round',
    forged(one, ['wang', 'ApplicationApproved'], ['li', 'ApplicationRefused']),
  ],
  [
    'an answer by whoever drafted',
    'nobody_answers_their_own_request',
    forged(one, ['asks.coordinator', 'ApplicationApproved']),
  ],
  [
    'a proposal by whoever consented',
    'nobody_answers_their_own_request',
    forged(two, ['asks.head', 'DecisionProposed']),
  ],
  [
    '补正 asked for by whoever submitted',
    'nobody_answers_their_own_request',
    forged(two, ['asks.coordinator', 'SupplementRequested']),
  ],
  [
    '按需共享 granted at once',
    'only_universal_is_granted_at_once',
    forged(two, ['asks.coordinator', 'ApplicationApproved', { automatic: true }]),
  ],
];

describe('what the rules forbid cannot be recorded even by a decider that is wrong', () => {
  test.each(forbidden)('%s: %s', async (_what, constraint, events) => {
    await expect(recorded(events)).rejects.toMatchObject({ constraint });
    // One transaction: nothing of the whole was recorded.
    expect(await stepsOf(`L-${cases}`)).toEqual([]);
  });

  test('two people a round is held by an index of its own, beside the check', async () => {
    const id = await recorded(forged(two, ['wang', 'DecisionProposed']));
    const direct = store.owner.query(
      `INSERT INTO hefu.recorded_step SELECT stream, 99, 'decide', person, round, four_eyes, needs_proposal, needs_endorsement,
         sharing_class, 'somebody-else', NULL, false FROM hefu.recorded_step WHERE stream = $1 AND step = 'propose'`,
      [`share-request/${id}`],
    );
    await expect(direct).rejects.toMatchObject({ constraint: 'two_people_a_round' });
  });

  test('nobody writes the steps past the log, and nobody changes them', async () => {
    const insert = `INSERT INTO hefu.recorded_step SELECT stream, 98, 'return', person, round, four_eyes, needs_proposal,
      needs_endorsement, sharing_class, NULL, NULL, false FROM hefu.recorded_step LIMIT 1`;
    await expect(store.pool.query(insert)).rejects.toMatchObject({ code: '42501' });
    for (const change of ['DELETE FROM hefu.recorded_step', `UPDATE hefu.recorded_step SET person = 'x'`]) {
      await expect(store.pool.query(change)).rejects.toMatchObject({ code: '42501' });
      await expect(store.owner.query(change)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
