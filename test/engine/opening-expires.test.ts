import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, endOfDay, shanghaiDate } from '../../calendar/shanghai-time.js';
import { commandCase } from '../../client/command-case.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import { registerOpening, showOpening } from '../../client/opening-applications.js';
import { listInbox } from '../../store/inbox.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { openEntries } from './open-entries.js';

const environment = timeSkippingEnvironment();
let engine: Engine;
beforeAll(async () => {
  const { address, namespace } = environment();
  engine = await startEngine({
    address,
    namespace: namespace ?? 'default',
    now: () => environment().currentTimeMs(),
    maxCachedWorkflows: 0,
  });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

test('A14 on a server whose clock skips: nothing happens by itself but the end the provider has set', async () => {
  const { hefu } = engine;
  const today = shanghaiDate(await hefu.now());
  const [entry = ''] = await openEntries(hefu, 'ga', 1, 'apply', { openness: 'on-application' });
  const { id } = await registerOpening(hefu, await engine.as('ga-coordinator'), {
    entry,
    applicantKind: 'individual',
    paperFile: 'DA-2026-17',
    purpose: '停车研究',
    scope: '限本人研究',
    receivedOn: today,
  });
  const order = async (user: string, type: string, data: object = {}): Promise<void> => {
    const answer = await commandCase(hefu, await engine.as(user), openingApplicationCase, { id, type, data });
    expect([type, answer]).toMatchObject([type, { kind: 'accepted' }]);
  };
  await order('ga-coordinator', 'Consult', { departments: ['mz'], question: '使用范围' });
  // A14 states no time: whoever is silent for a month is waited for.
  await environment().sleep('30 days');
  expect(await showOpening(hefu, id)).toMatchObject({ status: 'consulting', version: 2 });
  await order('mz-coordinator', 'GiveOpinion', { opinion: 'agree' });
  await order('ga-coordinator', 'CloseConsultation');
  const validUntil = addDays(shanghaiDate(await hefu.now()), 20);
  await order('ga-reviewer', 'Propose', { decision: 'grant', validUntil });
  await order('ga-approver', 'Approve');
  await environment().sleep('19 days');
  expect(await showOpening(hefu, id)).toMatchObject({ status: 'granted' });
  await environment().sleep('3 days');
  await eventually(async () => {
    expect(await showOpening(hefu, id)).toMatchObject({ status: 'expired', deadlines: [] });
  });
  const expired = (await readStream(hefu.pool, `opening-application/${id}`)).at(-1);
  expect(expired).toMatchObject({ type: 'OpeningExpired', actor: { user: 'engine' } });
  expect(Date.parse(expired?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(endOfDay(validUntil)));
  expect((await listInbox(hefu.pool, 'ga-coordinator')).map(({ kind }) => kind)).toContain('opening-halted');
  await order('ga-coordinator', 'RecordUse', {
    usedFrom: addDays(validUntil, -20),
    usedTo: validUntil,
    calls: 60,
    purpose: '停车研究',
  });
  await order('ga-coordinator', 'End', { reason: '到期' });
  await (await hefu.temporal()).workflow.getHandle(`opening-application/${id}`).result();
}, 240_000);
