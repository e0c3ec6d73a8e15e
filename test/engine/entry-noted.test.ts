import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redecideLog } from '../../audit/redecide/redecide-log.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { commandCase } from '../../client/command-case.js';
import { commandCatalogue } from '../../client/command-catalogue.js';
import { foldStream } from '../../client/command-stream.js';
import { deskOf } from '../../client/desk.js';
import { matchCases } from '../../client/match-cases.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import { registerOpening, showOpening } from '../../client/opening-applications.js';
import { rebuildProjections } from '../../client/rebuild-projections.js';
import { reachCases } from '../../client/tell-cases.js';
import { catalogueDecider } from '../../domain/catalogue/decider.js';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { listInbox } from '../../store/inbox.js';
import { readStream } from '../../store/read-stream.js';
import { getShareRequest } from '../../store/read-share-request.js';
import { commandStream } from '../../client/command-stream.js';
import { newEnvelope } from '../../client/new-envelope.js';
import { asJson, type Json } from '../../domain/json.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';

let engine: Engine;
let entry: string;
let opening: string;
let inUse: string;
let inReview: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  const wanted = { class: 'on-demand', conditions: '核验', openness: 'on-application' } as const;
  entry = (await openEntries(engine.hefu, 'ga', 1, 'noted', wanted))[0] ?? '';
  opening = await openedToSomebody();
  inUse = await engine.start(entry);
  inReview = await engine.start(entry);
  for (const id of [inUse, inReview])
    await all(id, [
      ['mz-head', 'ConsentToSend'],
      ['mz-coordinator', 'Submit'],
    ]);
  await all(inUse, [
    ['ga-reviewer', 'Propose', { decision: 'approve' }],
    ['ga-approver', 'Approve', { mode: 'api' }],
    ['ga-reviewer', 'Deliver', { mode: 'api' }],
    ['mz-coordinator', 'ConfirmReceipt'],
  ]);
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

type Step = readonly [user: string, type: string, data?: object];
async function all(id: string, steps: readonly Step[]): Promise<void> {
  for (const [user, type, data] of steps)
    expect([type, await engine.order(id, user, type, data)]).toMatchObject([type, { kind: 'accepted' }]);
}
const onOpening = async (user: string, type: string, data: object = {}): Promise<object> =>
  commandCase(engine.hefu, await engine.as(user), openingApplicationCase, { id: opening, type, data });

async function openedToSomebody(): Promise<string> {
  const { hefu } = engine;
  const { id } = await registerOpening(hefu, await engine.as('ga-coordinator'), {
    entry,
    applicantKind: 'enterprise',
    applicant: '浦江智行科技有限公司',
    creditCode: '91310000MA1FL0001R',
    purpose: '停车诱导服务',
    scope: '本市停车诱导服务',
    receivedOn: shanghaiDate(await hefu.now()),
  });
  opening = id;
  for (const [user, type, data] of [
    ['ga-coordinator', 'Consult', { departments: ['mz'], question: '资质和范围' }],
    ['mz-reviewer', 'GiveOpinion', { opinion: 'agree' }],
    ['ga-reviewer', 'CloseConsultation'],
    ['ga-reviewer', 'Propose', { decision: 'grant' }],
    ['ga-approver', 'Approve'],
    ['ga-coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' }],
    ['ga-coordinator', 'RecordCredential', { credential: 'pz-0001' }],
  ] as const)
    expect([type, await onOpening(user, type, data)]).toMatchObject([type, { kind: 'accepted' }]);
  return id;
}

const content = async (): Promise<EntryContent> => {
  const { state } = await foldStream(engine.hefu, catalogueDecider, `catalogue/${entry}`);
  if (state.status === 'unregistered') throw new Error(entry);
  return state.content;
};
const withheld = {
  class: 'not-shared',
  modes: [],
  conditions: null,
  openness: 'not-open',
  withholdReason: '涉及国家秘密',
  withholdBasis: '保守国家秘密法',
} as const;
async function revise(change: Partial<EntryContent>): Promise<void> {
  const data = { content: { ...(await content()), ...change }, source: 'person', reason: '定密复核' };
  const { answer } = await commandCatalogue(engine.hefu, await engine.as('ga-coordinator'), {
    code: entry,
    type: 'ReviseEntry',
    data,
  });
  expect(answer).toMatchObject({ kind: 'accepted' });
}
const kindsOf = async (user: string): Promise<readonly string[]> =>
  (await listInbox(engine.hefu.pool, user)).map(({ kind }) => kind);
const deskPaths = async (user: string): Promise<readonly string[]> =>
  (await deskOf(engine.hefu, await engine.as(user))).items
    .filter(({ task }) => task[0].includes('请核对本件并说明处理'))
    .map(({ path }) => path);
const note = async (id: string): Promise<unknown> =>
  (await getShareRequest(engine.hefu.pool, id))?.view['entryNote'];

describe('an entry that becomes secret, or is not shared any more, while others rely on it', () => {
  test('what is opened is suspended with its credential; whoever asked, provider and commission are told and have it on their desks', async () => {
    const { hefu } = engine;
    await revise({ ...withheld, classified: 'state-secret' });
    expect(await showOpening(hefu, opening)).toMatchObject({
      status: 'suspended',
      entryNote: { hindrance: 'secret', open: true },
    });
    const events = await readStream(hefu.pool, `opening-application/${opening}`);
    expect(events.slice(-2).map(({ type, actor }) => [type, actor.user])).toEqual([
      ['EntryNoted', 'keeper'],
      ['OpeningSuspended', 'keeper'],
    ]);
    for (const user of ['ga-head', 'ga-approver', 'ga-coordinator', 'jx-commission', 'mz-coordinator'])
      expect([user, await kindsOf(user)]).toEqual([user, expect.arrayContaining(['entry-noted'])]);
    const paths = [`/opening-applications/${opening}`, `/requests/${inReview}`, `/requests/${inUse}`];
    for (const user of ['ga-head', 'ga-coordinator', 'jx-commission'])
      expect([user, (await deskPaths(user)).toSorted()]).toEqual([user, paths.toSorted()]);
    expect(await deskPaths('mz-head')).toEqual([]);
  }, 60_000);

  test('what is secret is neither resumed, nor approved, nor talked away', async () => {
    const secret = { kind: 'refused', refusals: [{ code: 'entry-secret' }] };
    expect(await onOpening('ga-approver', 'Resume', { reason: '已经核对' })).toMatchObject(secret);
    expect(await onOpening('ga-approver', 'SettleEntry', { reason: '继续' })).toMatchObject(secret);
    const propose = await engine.order(inReview, 'ga-reviewer', 'Propose', { decision: 'approve' });
    expect(propose).toMatchObject({ kind: 'refused', refusals: [{ code: 'classified-resource' }] });
    const told = await engine.order(inReview, 'ga-reviewer', 'NoteEntry', {});
    expect(told).toMatchObject({ kind: 'refused', refusals: [{ code: 'not-yours' }, {}] });
  }, 60_000);

  test('told twice it is told once; what a gateway that died left untold is told by the hourly watch', async () => {
    const { hefu } = engine;
    expect(await reachCases(hefu, [entry])).toEqual([]);
    const now = { ...(await content()), classified: 'none' as const };
    const envelope = await newEnvelope(hefu, await engine.as('ga-coordinator'), {
      id: entry,
      type: 'ReviseEntry',
      data: asJson({ content: now, source: 'person', reason: '解密' }) as { readonly [key: string]: Json },
    });
    const answer = await commandStream(hefu, catalogueDecider, `catalogue/${entry}`, envelope);
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect((await reachCases(hefu)).toSorted()).toEqual([inReview, inUse, opening].toSorted());
    expect(await reachCases(hefu)).toEqual([]);
    expect(await note(inUse)).toMatchObject({ hindrance: 'not-shared', open: true });
    expect(await showOpening(hefu, opening)).toMatchObject({
      status: 'suspended',
      entryNote: { hindrance: 'not-on-application' },
    });
  }, 60_000);

  test('no rule says what follows of the rest: the provider says what was done, and it is off the desks', async () => {
    const { hefu } = engine;
    const reason = '已商申请方停止使用';
    const blank = await engine.order(inUse, 'ga-head', 'SettleEntry', { reason: ' ' });
    expect(blank).toMatchObject({ refusals: [{ code: 'reason-missing' }] });
    await all(inUse, [['ga-head', 'SettleEntry', { reason }]]);
    expect(await note(inUse)).toMatchObject({ settled: reason, open: false });
    const again = await engine.order(inUse, 'ga-head', 'SettleEntry', { reason });
    expect(again).toMatchObject({ refusals: [{ code: 'nothing-to-settle' }] });
    expect(await onOpening('ga-approver', 'SettleEntry', { reason })).toMatchObject({ kind: 'accepted' });
    expect(await deskPaths('jx-commission')).toEqual([`/requests/${inReview}`]);
    // What is over waits for nobody.
    await all(inReview, [['mz-coordinator', 'Withdraw', { reason: '不再需要' }]]);
    expect(await deskPaths('jx-commission')).toEqual([]);
    await revise({ class: 'on-demand', modes: ['api'], conditions: '核验', openness: 'on-application' });
    expect(await note(inUse)).toMatchObject({ hindrance: null, open: false });
    expect(await onOpening('ga-approver', 'Resume', { reason: '已经恢复' })).toMatchObject({
      kind: 'accepted',
    });
    const streams = [`opening-application/${opening}`, `share-request/${inUse}`, `share-request/${inReview}`];
    for (const stream of streams) {
      expect(await redecideLog(hefu.pool, { stream })).toMatchObject({ discrepancies: [] });
      expect(await matchCases(hefu, { stream })).toMatchObject({ discrepancies: [] });
    }
    const before = await note(inUse);
    await rebuildProjections(hefu);
    expect(await note(inUse)).toEqual(before);
  }, 120_000);
});
