import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listBackdated } from '../../../audit/as-of/backdated.js';
import { redecideLog } from '../../../audit/redecide/redecide-log.js';
import { shanghaiDate, shanghaiInstant } from '../../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import type { CaseType } from '../../../client/case-type.js';
import { catalogueChangeCase } from '../../../client/catalogue-change-case.js';
import { reportChange } from '../../../client/catalogue-changes.js';
import { beginCase, commandCase, sendToCase } from '../../../client/command-case.js';
import { signEnvelope } from '../../../client/gateway-key.js';
import { demandCase } from '../../../client/demand-case.js';
import { recordDemand } from '../../../client/demands.js';
import { newEnvelope } from '../../../client/new-envelope.js';
import { reachPlan } from '../../../client/reach-plans.js';
import { settleChange } from '../../../client/settle-change.js';
import { shareRequestCase } from '../../../client/share-request-case.js';
import type { Session } from '../../../client/session.js';
import { startPlans } from '../../../client/start-plans.js';
import { reviseEntry } from '../../../client/write-entry.js';
import type { Envelope } from '../../../domain/envelope.js';
import type { Json } from '../../../domain/json.js';
import { readStreamRecords } from '../../../store/stream-record.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { openEntries } from '../open-entries.js';
import { onDemandResource } from '../small-city.js';
import { changedAt } from './changed-at.js';

let engine: Engine;
let year: number;
let today: number;
let open: readonly string[];
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  today = await engine.hefu.now();
  year = Number(shanghaiDate(today).slice(0, 4));
  open = await openEntries(engine.hefu, 'ga', 2);
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const daysAgo = (days: number): string => shanghaiDate(today - days * 86_400_000);

type Path = readonly string[];
const found = async (stream: string): Promise<readonly string[]> => {
  const { discrepancies } = await redecideLog(engine.hefu.pool, { stream });
  return discrepancies.map(({ what, field }) => `${what} ${field}`);
};

/** The signed command of this type as a case has recorded it. */
async function envelopeOf(stream: string, type: string): Promise<Envelope> {
  const [record] = await readStreamRecords(engine.hefu.pool, [stream]);
  const event = record?.events.find(({ envelope }) => envelope?.type === type);
  if (event?.envelope === undefined) throw new Error(`${stream}: no ${type}`);
  return event.envelope;
}

const asContext = (context: unknown): { readonly [key: string]: Json } =>
  context as { readonly [key: string]: Json };

/** The same case begun again under another id, by a gateway that lies: its signature is genuine. */
async function begunWith(
  kind: CaseType,
  { data, context, actor, principal }: Envelope,
  id: string,
  path: Path,
): Promise<string> {
  const session: Session = { actor, principal };
  const lie = changedAt(context, path);
  const answer = await beginCase(engine.hefu, session, kind, {
    id,
    data,
    context: asContext(lie),
    found: {},
  });
  expect([path.join('.'), answer]).toMatchObject([path.join('.'), { kind: 'accepted' }]);
  return `${kind.category}/${id}`;
}

/** A command on a case by a gateway that lies about what stands beside it. */
async function orderedWith(
  kind: CaseType,
  id: string,
  session: Session,
  order: { readonly type: string; readonly data: { readonly [key: string]: Json }; readonly context: object },
): Promise<void> {
  const envelope = await newEnvelope(engine.hefu, session, {
    id,
    ...order,
    context: asContext(order.context),
  });
  expect(await sendToCase(engine.hefu, kind, envelope)).toMatchObject({ kind: 'accepted' });
}

async function eachLieIsNamed(
  kind: CaseType,
  stream: string,
  idOf: (index: number) => string,
  paths: readonly Path[],
): Promise<void> {
  expect(await found(stream)).toEqual([]);
  const start = await envelopeOf(stream, 'Start');
  for (const [index, path] of paths.entries()) {
    // Law is named by its id, whatever its place among what was offered.
    const [first = '', second = '', ...rest] = path;
    const isLaw = ['ruleSets', 'terms', 'template'].includes(first);
    const name = isLaw
      ? [first, '.+', ...(first === 'template' ? [second] : rest)].join('\\.')
      : path.join('\\.');
    const findings = await found(await begunWith(kind, start, idOf(index), path));
    expect(findings.map((one) => one.replace(/ .*context\./, ' '))).toContainEqual(
      expect.stringMatching(`^attested-otherwise ${name}`),
    );
    expect(findings.filter((one) => /signature|decided/.test(one))).toEqual([]);
  }
}

describe('what a gateway attests is held against the city: a lie with a genuine signature is found and named', () => {
  test('share request: entry, provider, departments, settings, rule set, calendar', async () => {
    const id = await engine.start();
    await eachLieIsNamed(shareRequestCase, `share-request/${id}`, (n) => `GX-2026-9000${10 + n}`, [
      ['resource', 'title'],
      ['requester', 'name'],
      ['settings', 'graceMinutes'],
      ['ruleSets', '0', 'title'],
    ]);
  }, 120_000);

  test('reported change: entry, its department, settings, terms, calendar, and the news of the entry', async () => {
    const session = await engine.as('ga-coordinator');
    const report = { entry: onDemandResource, cause: 'duty', what: '职责调整' };
    const { id } = await reportChange(engine.hefu, session, report);
    const stream = `catalogue-change/${id}`;
    await eachLieIsNamed(catalogueChangeCase, stream, (n) => `ML-2026-9000${10 + n}`, [
      ['entry', 'title'],
      ['provider', 'name'],
      ['settings', 'changeByAnalogy'],
      ['terms', '1', 'workingDays'],
      ['calendar', 'off', '0'],
    ]);
    await reviseEntry(engine.hefu, session, {
      code: onDemandResource,
      fields: { abstract: '户籍人口基本信息（调整后）' },
      reason: '职责调整',
    });
    await settleChange(engine.hefu, session, id);
    expect(await found(stream)).toEqual([]);
    const { context } = await envelopeOf(stream, 'NoteEntry');
    const told = context?.['entryEvent'] as { readonly version: number };
    // A publication that never was, which would have met the authority's date.
    const version = told.version + 1;
    await orderedWith(catalogueChangeCase, id, await engine.as('jx-commission'), {
      type: 'NoteEntry',
      data: { version },
      context: { entryEvent: { ...told, version, type: 'EntryPublished' } },
    });
    expect(await found(stream)).toEqual(['attested-otherwise envelope.context.entryEvent']);
  }, 120_000);

  test('need for data: departments, settings, calendar, entries that come near, the entry of an answer', async () => {
    const { id } = await recordDemand(engine.hefu, await engine.as('mz-coordinator'), {
      title: '户籍人口信息',
      purpose: '社会救助核对',
    });
    const stream = `demand/${id}`;
    await eachLieIsNamed(demandCase, stream, (n) => `XQ-2026-9000${10 + n}`, [
      ['requester', 'name'],
      ['provider', 'name'],
      ['settings', 'closeAfterWorkingDays'],
      ['candidates', '0', 'title'],
      ['calendar', 'off', '0'],
    ]);
    const provider = await engine.as('ga-coordinator');
    const data = { entry: onDemandResource };
    await commandCase(engine.hefu, provider, demandCase, { id, type: 'AnswerListed', data });
    expect(await found(stream)).toEqual([]);
    const { context } = await envelopeOf(stream, 'AnswerListed');
    await orderedWith(demandCase, 'XQ-2026-900010', provider, {
      type: 'AnswerListed',
      data,
      context: changedAt(context, ['entry', 'version']) as object,
    });
    expect(await found('demand/XQ-2026-900010')).toContain('attested-otherwise envelope.context.entry');
  }, 120_000);

  test('annual plan: department, template, settings, calendar, entries and their titles', async () => {
    const commission = await engine.as('jx-commission');
    await startPlans(engine.hefu, commission, { year, departments: ['ga'], issuedOn: daysAgo(30) });
    const id = `ga-${year}`;
    const stream = `annual-plan/${id}`;
    // A plan's year is in its id, its department as well: the same one of other years.
    await eachLieIsNamed(annualPlanCase, stream, (n) => `ga-${year + 1 + n}`, [
      ['department', 'name'],
      ['department', 'joinsPlan'],
      ['template', 'interfaceTargetPercent'],
      ['settings', 'secrecyReview'],
      ['items', '0', 'openness'],
      ['calendar', 'off', '0'],
    ]);
    await openEntries(engine.hefu, 'ga', 1, 'later');
    await reachPlan(engine.hefu, id);
    const planner = await engine.as('ga-coordinator');
    const items = [...open, 'ga-later-0001'];
    const filed = { type: 'FileList', data: { items } };
    await orderedWith(annualPlanCase, `ga-${year + 1}`, planner, {
      ...filed,
      data: { items: open, acceptDefects: true },
      context: { titles: { 'ga-later-0001': '不存在的名称' } },
    });
    expect(await found(`annual-plan/ga-${year + 1}`)).toContain(
      'attested-otherwise envelope.context.titles.ga-later-0001',
    );
    await commandCase(engine.hefu, planner, annualPlanCase, { id, ...filed });
    expect(await found(stream)).toEqual([]);
    await openEntries(engine.hefu, 'ga', 1, 'hidden');
    expect(await found(stream)).toEqual([]);
  }, 120_000);

  test('who acts, in whichever kind of case: an office the directory does not know is named', async () => {
    const { actor, principal } = await engine.as('ga-coordinator');
    const promoted = { actor: { ...actor, roles: [...actor.roles, 'commission'] }, principal };
    const { id } = await recordDemand(engine.hefu, promoted, { title: '公交线路', purpose: '规划' });
    expect(await found(`demand/${id}`)).toEqual(['attested-otherwise envelope.actor.roles.1']);
  }, 60_000);
});

describe('what is told later than it happened, in whichever kind of case, is on the back-dated list', () => {
  const listed = async (stream: string): Promise<readonly string[]> =>
    (await listBackdated(engine.hefu.pool))
      .filter((one) => one.stream === stream)
      .map(({ type, why, occurredOn }) => `${type} ${why} ${occurredOn ?? ''}`);

  test('a filing, a review and an opening of a plan', async () => {
    await startPlans(engine.hefu, await engine.as('jx-commission'), {
      year,
      departments: ['mz'],
      issuedOn: daysAgo(30),
    });
    const items = await openEntries(engine.hefu, 'mz', 1, 'open', { sensitive: true });
    const order = async (user: string, type: string, data: object): Promise<void> => {
      const session = await engine.as(user);
      const answer = await commandCase(engine.hefu, session, annualPlanCase, {
        id: `mz-${year}`,
        type,
        data,
      });
      expect(answer).toMatchObject({ kind: 'accepted' });
    };
    await order('mz-coordinator', 'FileList', { items, filedOn: daysAgo(20) });
    await order('mz-coordinator', 'RecordDesensitisation', {
      items,
      method: '去标识',
      doneOn: daysAgo(12),
    });
    await order('mz-approver', 'RecordSecrecyReview', {
      items,
      result: 'passed',
      reviewedOn: daysAgo(11),
    });
    await order('mz-coordinator', 'OpenItems', {
      items,
      channel: 'api',
      access: 'open',
      openedOn: daysAgo(10),
    });
    await order('mz-coordinator', 'AttestCatalogue', { done: 1, total: 2, attestedOn: daysAgo(5) });
    expect(await listed(`annual-plan/mz-${year}`)).toEqual([
      `PlanIssued told-later ${daysAgo(30)}`,
      `ListFiled told-later ${daysAgo(20)}`,
      `ItemsDesensitised told-later ${daysAgo(12)}`,
      `SecrecyReviewed told-later ${daysAgo(11)}`,
      `ItemsOpened told-later ${daysAgo(10)}`,
      `CatalogueAttested told-later ${daysAgo(5)}`,
    ]);
  }, 60_000);

  test('a report of a change, its corrected date, and a statement that it was adjusted', async () => {
    const report = { entry: onDemandResource, cause: 'duty', what: '职责调整', changedOn: daysAgo(20) };
    const { id } = await reportChange(engine.hefu, await engine.as('ga-coordinator'), report);
    const order = async (user: string, type: string, data: object): Promise<void> => {
      const session = await engine.as(user);
      const answer = await commandCase(engine.hefu, session, catalogueChangeCase, { id, type, data });
      expect(answer).toMatchObject({ kind: 'accepted' });
    };
    await order('ga-head', 'CorrectChange', { changedOn: daysAgo(15), reason: '登记有误' });
    await order('ga-coordinator', 'StateAdjustment', { adjustedOn: daysAgo(14), note: '平台外已调整' });
    expect(await listed(`catalogue-change/${id}`)).toEqual([
      `ChangeReported told-later ${daysAgo(20)}`,
      `ChangeDateCorrected corrects-a-date ${daysAgo(15)}`,
      `AdjustmentRecorded told-later ${daysAgo(14)}`,
    ]);
  }, 60_000);

  test('an order on a need that reached the record long after it was received: a need speaks of no earlier day', async () => {
    const session = await engine.as('mz-coordinator');
    const wanted = { title: '社区食堂名录', purpose: '助餐补贴核对' };
    const { id } = await recordDemand(engine.hefu, session, wanted);
    const late = await signEnvelope(await engine.hefu.key(), {
      commandId: randomUUID(),
      case: id,
      type: 'Withdraw',
      data: { reason: '已另行取得' },
      ...session,
      receivedAt: shanghaiInstant(today - 3_600_000),
    });
    expect(await sendToCase(engine.hefu, demandCase, late)).toMatchObject({ kind: 'accepted' });
    expect(await listed(`demand/${id}`)).toEqual(['DemandWithdrawn recorded-late ']);
  }, 60_000);
});
