import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Hono } from 'hono';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { reportChange } from '../../../client/catalogue-changes.js';
import { recordDemand } from '../../../client/demands.js';
import { registerOpening } from '../../../client/opening-applications.js';
import { recordAcceptance } from '../../../client/opinions.js';
import { startLetter } from '../../../client/share-requests.js';
import { redecideLog } from '../../../audit/redecide/redecide-log.js';
import { matchCases } from '../../../client/match-cases.js';
import { listDemandCases } from '../../../client/demands.js';
import { startEngine, type Engine } from '../../engine/engine.js';
import { openEntries } from '../../engine/open-entries.js';
import { onDemandResource } from '../../engine/small-city.js';
import type { WebEnv } from '../../../web/web-env.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { Reader, served, Visitor } from './served.js';

let engine: Engine;
let web: Hono<WebEnv>;
let today: string;
let entry: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  web = served(engine);
  today = shanghaiDate(await engine.hefu.now());
  entry = (await openEntries(engine.hefu, 'ga', 1, 'apply', { openness: 'on-application' }))[0] ?? '';
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const numberOf = (id: string): number => Number(/^[A-Z]{2}-\d{4}-(\d{6})$/.exec(id)?.[1] ?? Number.NaN);
const attempt = /^[A-Z]{2}-\d{4}-x[0-9a-f]{16}$/;

const application = (): Parameters<typeof registerOpening>[2] => ({
  entry,
  applicantKind: 'enterprise',
  applicant: '浦江智行科技有限公司',
  creditCode: '91310000MA1FL0001R',
  purpose: '停车诱导服务',
  scope: '本市停车诱导服务',
  receivedOn: today,
});
const report = { entry: onDemandResource, cause: 'duty', what: '职责调整' };
const need = { title: '社区食堂名录', purpose: '助餐补贴核对', provider: 'ga' };
const letter = { resources: [onDemandResource], purpose: '社会救助核对', basis: '社会救助暂行办法' };

type Begun = { readonly id: string; readonly accepted: boolean };
/** How each kind is begun by the client, which the command line uses too. */
const kinds: readonly (readonly [string, (user: string) => Promise<Begun>, right: string, wrong: string])[] =
  [
    [
      'an application for opening',
      async (user) => told(await registerOpening(engine.hefu, await engine.as(user), application())),
      'ga-coordinator',
      'mz-coordinator',
    ],
    [
      'a reported change',
      async (user) => told(await reportChange(engine.hefu, await engine.as(user), report)),
      'ga-coordinator',
      'mz-coordinator',
    ],
    [
      'a need for data',
      async (user) => told(await recordDemand(engine.hefu, await engine.as(user), need)),
      'mz-coordinator',
      'mz-approver',
    ],
    [
      'a share request',
      async (user) => told((await startLetter(engine.hefu, await engine.as(user), letter)).cases[0]!),
      'mz-coordinator',
      'ga-approver',
    ],
    [
      'an opinion',
      async (user) => {
        const found = { project: '一网统管', passed: true, entries: 1, findings: [], listed: [] };
        return told(await recordAcceptance(engine.hefu, await engine.as(user), found as never));
      },
      'ga-coordinator',
      'ga-approver',
    ],
  ];
const told = ({
  id,
  answer,
}: {
  readonly id: string;
  readonly answer: { readonly kind: string };
}): Begun => ({ id, accepted: answer.kind === 'accepted' });

describe('a number is drawn for what the rules accept', () => {
  test.each(kinds)(
    '%s that is refused uses up none, and its attempt is on record',
    async (_, begin, right, wrong) => {
      const first = await begin(right);
      expect(first.accepted).toBe(true);
      const refused = [await begin(wrong), await begin(wrong)];
      for (const { id, accepted } of refused) {
        expect(accepted).toBe(false);
        expect(id).toMatch(attempt);
      }
      const next = await begin(right);
      expect(numberOf(next.id)).toBe(numberOf(first.id) + 1);
      const { rows } = await engine.hefu.pool.query<{ stream: string }>(
        `SELECT stream FROM hefu.event WHERE stream LIKE $1`,
        [`%/${refused[0]!.id}/attempts`],
      );
      expect(rows).toHaveLength(1);
      expect(
        await redecideLog(engine.hefu.pool, { stream: rows[0]!.stream.replace('/attempts', '') }),
      ).toMatchObject({
        discrepancies: [],
      });
    },
    60_000,
  );

  test('a letter of which a resource is refused numbers only the other; one refused whole has no number', async () => {
    const { hefu } = engine;
    const session = await engine.as('mz-coordinator');
    const whole = await startLetter(hefu, session, letter);
    const both = { ...letter, resources: [entry, onDemandResource], mode: 'offline' };
    const own = await startLetter(hefu, await engine.as('ga-coordinator'), both);
    expect(own.cases.every(({ answer }) => answer.kind === 'refused')).toBe(true);
    expect(own.letter).toMatch(attempt);
    const [ofTheirs = ''] = await openEntries(hefu, 'mz', 1, 'own');
    const mixed = await startLetter(hefu, session, { ...letter, resources: [ofTheirs, onDemandResource] });
    expect(mixed.cases.map(({ answer }) => answer.kind)).toEqual(['refused', 'accepted']);
    expect(mixed.cases[0]!.id).toMatch(attempt);
    expect(numberOf(mixed.cases[1]!.id)).toBe(numberOf(whole.cases[0]!.id) + 1);
    const next = await startLetter(hefu, session, letter);
    expect(numberOf(next.letter)).toBe(numberOf(whole.letter) + 2);
    expect(numberOf(next.cases[0]!.id)).toBe(numberOf(whole.cases[0]!.id) + 2);
  }, 60_000);

  test('by the interface and by the page it is the same, sent again it is the same case', async () => {
    const demands = async (): Promise<readonly string[]> =>
      (await listDemandCases(engine.hefu, {})).map(({ id }) => id);
    const before = await demands();
    const visitor = await Visitor.signedIn(web, 'mz-coordinator');
    const once = { 'idempotency-key': randomUUID() };
    const blank = await visitor.post(
      '/api/v1/demands',
      { ...need, title: ' ' },
      { 'idempotency-key': randomUUID() },
    );
    expect(blank.status).toBe(409);
    const reader = new Reader(web);
    await reader.send('/auth/demo', { user: 'mz-coordinator' });
    const refused = await reader.send('/demands/new', { key: randomUUID(), ...need, title: ' ' });
    expect(refused.status).toBe(409);
    const made = [
      await visitor.post('/api/v1/demands', need, once),
      await visitor.post('/api/v1/demands', need, once),
    ];
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    const key = randomUUID();
    for (let index = 0; index < 2; index += 1)
      expect((await reader.send('/demands/new', { key, ...need })).status).toBe(200);
    const after = (await demands()).slice(before.length);
    expect(after.map(numberOf)).toEqual([1, 2].map((step) => numberOf(before.at(-1)!) + step));
  }, 60_000);

  test('what was refused under no number matches Temporal’s history', async () => {
    expect(await matchCases(engine.hefu)).toMatchObject({ discrepancies: [] });
  }, 60_000);
});
