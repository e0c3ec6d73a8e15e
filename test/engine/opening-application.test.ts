import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listBackdated } from '../../audit/as-of/backdated.js';
import { redecideLog } from '../../audit/redecide/redecide-log.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import type { CaseType } from '../../client/case-type.js';
import { beginCase, commandCase } from '../../client/command-case.js';
import { matchCases } from '../../client/match-cases.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import {
  registerOpening,
  showOpening,
  type NewOpeningApplication,
} from '../../client/opening-applications.js';
import { startPlans } from '../../client/start-plans.js';
import type { Envelope } from '../../domain/envelope.js';
import type { Json } from '../../domain/json.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { listInbox } from '../../store/inbox.js';
import { readAttempts, readStream } from '../../store/read-stream.js';
import { readStreamRecords } from '../../store/stream-record.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { changedAt } from './audit/changed-at.js';
import { startEngine, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';

let engine: Engine;
let today: string;
let entry: string;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  today = shanghaiDate(await engine.hefu.now());
  const wanted = { openness: 'on-application', sensitive: true } as const;
  entry = (await openEntries(engine.hefu, 'ga', 1, 'apply', wanted))[0] ?? '';
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const application = (more: Partial<NewOpeningApplication> = {}): NewOpeningApplication => ({
  entry,
  applicantKind: 'enterprise',
  applicant: '浦江智行科技有限公司',
  creditCode: '91310000MA1FL0001R',
  purpose: '停车诱导服务',
  scope: '本市停车诱导服务，不得转让',
  receivedOn: addDays(today, -3),
  ...more,
});
const order = async (
  kind: CaseType,
  id: string,
  user: string,
  type: string,
  data: object = {},
): Promise<CommandAnswer> => commandCase(engine.hefu, await engine.as(user), kind, { id, type, data });
const accepted = async (id: string, ...[user, type, data]: [string, string, object?]): Promise<void> => {
  const answer = await order(openingApplicationCase, id, user, type, data);
  expect([type, answer]).toMatchObject([type, { kind: 'accepted' }]);
};
const differences = async (stream: string): Promise<readonly string[]> =>
  (await redecideLog(engine.hefu.pool, { stream })).discrepancies.map(
    ({ what, field }) => `${what} ${field}`,
  );

describe('A14 on the engine', () => {
  test('consulted on, sensitive data treated first, opened by interface, used, suspended and ended', async () => {
    const { hefu } = engine;
    const { id, answer } = await registerOpening(hefu, await engine.as('ga-coordinator'), application());
    expect(answer).toMatchObject({ kind: 'accepted' });
    expect(id).toMatch(/^KF-\d{4}-000001$/);
    const stream = `opening-application/${id}`;
    await accepted(id, 'ga-coordinator', 'Consult', { departments: ['mz', 'jx'], question: '资质和范围' });
    expect((await listInbox(hefu.pool, 'mz-reviewer')).map(({ kind }) => kind)).toContain(
      'opening-consulted',
    );
    await accepted(id, 'mz-reviewer', 'GiveOpinion', { opinion: 'agree' });
    const open = await order(openingApplicationCase, id, 'ga-reviewer', 'CloseConsultation');
    expect(open).toMatchObject({ kind: 'refused', refusals: [{ code: 'unanswered-without-reason' }] });
    await accepted(id, 'ga-reviewer', 'CloseConsultation', { reason: '已两次催询' });
    const grant = { decision: 'grant', validUntil: addDays(today, 90), terms: '每分钟不超过60次' };
    const raw = await order(openingApplicationCase, id, 'ga-reviewer', 'Propose', grant);
    expect(raw).toMatchObject({ refusals: [{ code: 'not-desensitised' }, { code: 'not-reviewed' }] });

    const plan = `ga-${today.slice(0, 4)}`;
    const year = Number(today.slice(0, 4));
    await startPlans(hefu, await engine.as('jx-commission'), { year, departments: ['ga'] });
    const treated = [
      ['ga-coordinator', 'RecordDesensitisation', { items: [entry], method: '去标识' }],
      ['ga-approver', 'RecordSecrecyReview', { items: [entry], result: 'passed' }],
    ] as const;
    for (const [user, type, data] of treated)
      expect(await order(annualPlanCase, plan, user, type, data)).toMatchObject({ kind: 'accepted' });
    const { items, interfaceShare } = await showPlan(hefu, plan);

    await accepted(id, 'ga-reviewer', 'Propose', grant);
    await accepted(id, 'ga-approver', 'Approve');
    await accepted(id, 'ga-coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' });
    await accepted(id, 'ga-coordinator', 'RecordCredential', { credential: 'pz-0001' });
    const use = { usedFrom: today, usedTo: today, calls: 3_000_000, purpose: '停车诱导' };
    await accepted(id, 'ga-reviewer', 'RecordUse', use);
    await accepted(id, 'ga-reviewer', 'Suspend', { reason: '超出范围使用' });
    expect(await showOpening(hefu, id)).toMatchObject({
      status: 'suspended',
      channel: 'api',
      calls: 3_000_000,
      uses: [{ usedFrom: today, by: 'ga-reviewer' }],
    });
    // A15: the plan counts what was opened; an applicant who is let in opens nothing once more.
    expect(await showPlan(hefu, plan)).toMatchObject({ items, interfaceShare });
    await accepted(id, 'ga-approver', 'End', { reason: '拒不整改' });
    const handle = (await hefu.temporal()).workflow.getHandle(stream);
    await handle.result();
    const late = await order(openingApplicationCase, id, 'ga-reviewer', 'RecordUse', use);
    expect(late).toMatchObject({ refusals: [{ code: 'wrong-status' }] });

    expect(await readAttempts(hefu.pool, stream)).toHaveLength(3);
    expect(await differences(stream)).toEqual([]);
    expect(await matchCases(hefu, { stream })).toMatchObject({ discrepancies: [] });
    expect((await listBackdated(hefu.pool)).filter((one) => one.stream === stream)).toMatchObject([
      { type: 'OpeningApplied', occurredOn: addDays(today, -3) },
    ]);
    // One timer at most, and nothing else that runs by itself.
    expect((await handle.fetchHistory()).events?.length).toBeLessThanOrEqual(120);
  }, 180_000);

  test('a natural person’s number is turned away before it is signed: nothing of it is on any record', async () => {
    const { hefu } = engine;
    const coordinator = await engine.as('ga-coordinator');
    const number = '11010519491231002X';
    const individual = {
      applicantKind: 'individual',
      applicant: '',
      creditCode: '',
      paperFile: 'DA-17',
    } as const;
    for (const more of [{ purpose: `本人${number}` }, { applicant: '王某' }]) {
      await expect(
        registerOpening(hefu, coordinator, application({ ...individual, ...more })),
      ).rejects.toMatchObject({ name: 'MalformedInput' });
    }
    const { id } = await registerOpening(hefu, coordinator, application(individual));
    await expect(
      order(openingApplicationCase, id, 'ga-coordinator', 'Withdraw', { reason: number }),
    ).rejects.toMatchObject({ name: 'MalformedInput' });
    const kept = await hefu.pool.query('SELECT FROM hefu.event WHERE body LIKE $1 OR body LIKE $2', [
      `%${number}%`,
      '%王某%',
    ]);
    expect(kept.rowCount).toBe(0);
    expect(await readStream(hefu.pool, `opening-application/${id}`)).toHaveLength(1);
  }, 60_000);

  test('a lie of the gateway about entry, provider, settings, departments or plan is found and named', async () => {
    const { hefu } = engine;
    const coordinator = await engine.as('ga-coordinator');
    const { id } = await registerOpening(hefu, coordinator, application());
    await accepted(id, 'ga-coordinator', 'Consult', { departments: ['mz'], question: '资质' });
    const stream = `opening-application/${id}`;
    expect(await differences(stream)).toEqual([]);
    const envelope = await startOf(stream);
    const lies = [
      ['entry', 'title'],
      ['entry', 'sensitive'],
      ['provider', 'name'],
      ['settings', 'fourEyes'],
      ['plan', 'desensitisedOn'],
    ];
    for (const [index, path] of lies.entries()) {
      const context = changedAt(envelope.context, path) as { readonly [key: string]: Json };
      const lying = { id: `KF-2026-90001${index}`, data: envelope.data, context, found: {} };
      const begun = await beginCase(hefu, coordinator, openingApplicationCase, lying);
      expect(begun).toMatchObject({ kind: 'accepted' });
      const found = await differences(`opening-application/KF-2026-90001${index}`);
      expect(found).toContainEqual(
        expect.stringMatching(`^attested-otherwise envelope.context.${path[0] ?? ''}`),
      );
    }
  }, 120_000);
});

async function startOf(stream: string): Promise<Envelope> {
  const [record] = await readStreamRecords(engine.hefu.pool, [stream]);
  const envelope = record?.events[0]?.envelope;
  if (envelope === undefined) throw new Error(`${stream}: no Start`);
  return envelope;
}
