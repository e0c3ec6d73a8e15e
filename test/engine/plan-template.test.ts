import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditedCategory } from '../../audit/deciders.js';
import { matchCase } from '../../audit/match/match-case.js';
import { redecideLog } from '../../audit/redecide/redecide-log.js';
import { shanghaiDate, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { adoptTemplate } from '../../client/adopt-template.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { showPlan } from '../../client/annual-plans.js';
import { caseHistories } from '../../client/case-histories.js';
import { matchCases } from '../../client/match-cases.js';
import { beginCase, commandCase } from '../../client/command-case.js';
import { setTemplate, showTemplate } from '../../client/plan-templates.js';
import { rebuildProjections } from '../../client/rebuild-projections.js';
import { startPlans } from '../../client/start-plans.js';
import type { WrittenTemplate } from '../../domain/plan-templates/recorded-template.js';
import { readStream } from '../../store/read-stream.js';
import { readStreamRecords } from '../../store/stream-record.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { openEntries } from './open-entries.js';

const environment = timeSkippingEnvironment();
const nowMs = (): Promise<number> => environment().currentTimeMs();
let engine: Engine;
let year: number;
beforeAll(async () => {
  const env = environment();
  engine = await startEngine({ address: env.address, namespace: env.namespace ?? 'default', now: nowMs });
  year = Number(shanghaiDate(await nowMs()).slice(0, 4)) + 1;
  await openEntries(engine.hefu, 'ga', 2, 'open', { citySafety: true });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const write = async (
  dates: { readonly [code: string]: string },
  change: Partial<WrittenTemplate> = {},
  reason = '',
): Promise<void> => {
  const { title, documentNumber, issuedOn, milestones, interfaceTargetPercent } = await showTemplate(
    engine.hefu,
    year,
  );
  const answer = await setTemplate(engine.hefu, await engine.as('jx-commission'), {
    ...{ title, documentNumber, issuedOn, interfaceTargetPercent, ...change },
    milestones: milestones.map((one) => ({ ...one, date: dates[one.code] ?? one.date })),
    ...{ year, reason },
  });
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
};
const dues = async (id: string): Promise<readonly string[]> =>
  (await showPlan(engine.hefu, id)).milestones.map(({ due }) => due);
const told = async (id: string, deadline: string): Promise<readonly string[]> =>
  (await readStream(engine.hefu.pool, `annual-plan/${id}`)).flatMap(({ type, at, data }) =>
    (data as { readonly deadline?: string }).deadline === deadline ? [`${type} ${shanghaiDate(at)}`] : [],
  );
/** Time goes by until then, and every plan has done what was due. */
async function reach(moment: string): Promise<void> {
  await environment().sleep(Math.max(0, Date.parse(moment) - (await nowMs())));
  const now = shanghaiInstant(await nowMs());
  await eventually(async () => {
    const { rows } = await engine.hefu.pool.query(
      `SELECT id FROM hefu.annual_plan WHERE next_deadline <= $1 AND status <> 'closed'`,
      [now],
    );
    expect(rows).toEqual([]);
  }, 120_000);
}

describe('a year whose template the commission has recorded', () => {
  test('a plan that begins has its dates, its document and its target; one of another year has not', async () => {
    const { hefu } = engine;
    await write(
      { filing: '02-26', safety: '05-20' },
      { documentNumber: '沪数〔2099〕7号', interfaceTargetPercent: 60 },
    );
    const commission = await engine.as('jx-commission');
    for (const one of [year, year - 1])
      await startPlans(hefu, commission, { year: one, departments: ['ga'] });
    expect(await showPlan(hefu, `ga-${year}`)).toMatchObject({
      template: `recorded-${year}`,
      templateVersion: 1,
      documentNumber: '沪数〔2099〕7号',
      interfaceTarget: 0.6,
    });
    expect(await dues(`ga-${year}`)).toEqual(
      ['02-26', '05-20', '10-31', '12-31'].map((day) => `${year}-${day}`),
    );
    expect((await dues(`ga-${year - 1}`))[0]).toBe(`${year - 1}-03-31`);
    expect(await showPlan(hefu, `ga-${year - 1}`)).toMatchObject({ template: `adopted-${year - 1}` });
  }, 120_000);

  test('a revision leaves plans under way as they are; they adopt it by one order, and are late by its dates', async () => {
    const { hefu } = engine;
    const id = `ga-${year}`;
    await write({ filing: '03-12' }, {}, '统一延后');
    expect((await dues(id))[0]).toBe(`${year}-02-26`);
    expect((await showTemplate(hefu, year)).plans).toEqual({ open: 1, behind: 1 });
    const commission = await engine.as('jx-commission');
    expect(await adoptTemplate(hefu, commission, year, '统一延后')).toMatchObject([
      { id, outcome: 'adopted' },
    ]);
    expect(await adoptTemplate(hefu, commission, year, '再来一次')).toEqual([]);
    expect((await showTemplate(hefu, year)).plans).toEqual({ open: 1, behind: 0 });
    await reach(`${year}-03-13T09:00:00.000+08:00`);
    const filing = await told(id, 'filing');
    expect(filing[0]).toMatch(/^DeadlineMoved /);
    expect(filing).toContain(`DeadlinePassed ${year}-03-13`);
    expect(filing.filter((one) => one.startsWith('DeadlineReminded')).length).toBeGreaterThan(0);
  }, 240_000);

  test('its timers fired by themselves, and Temporal’s history matches; without one of them it does not', async () => {
    const { hefu } = engine;
    const stream = `annual-plan/ga-${year}`;
    expect(await matchCases(hefu, { stream })).toMatchObject({ cases: 1, discrepancies: [] });
    const [record] = await readStreamRecords(hefu.pool, [stream]);
    const { runs } = await caseHistories(hefu, record!);
    const [run] = runs;
    const fired = run!.events.filter(({ eventType }) => eventType.endsWith('TIMER_FIRED')).length;
    expect(fired).toBeGreaterThanOrEqual(4);
    // The timer that the second firing set up is taken out of the history: what it was for had no timer.
    const second = run!.events.findIndex(
      ({ eventType }, index, all) =>
        eventType.endsWith('TIMER_STARTED') &&
        all.slice(0, index).filter((one) => one.eventType.endsWith('TIMER_FIRED')).length === 2,
    );
    const events = run!.events.filter((_, index) => index !== second);
    const { publicKey, keyId } = await hefu.key();
    const keys = new Map([[keyId, publicKey]]);
    const { process } = auditedCategory(stream)!;
    const { discrepancies } = matchCase(process!, record!, [{ runId: run!.runId, events }], keys);
    expect(discrepancies.map(({ what, field }) => `${what} ${field}`)).toEqual([
      'timer-missing timer.filing/remind-3',
    ]);
  }, 60_000);

  test('decided again and rebuilt it is the same; a gateway that lies about it is found', async () => {
    const { hefu } = engine;
    const id = `ga-${year}`;
    const before = await showPlan(hefu, id);
    await rebuildProjections(hefu);
    expect(await showPlan(hefu, id)).toEqual(before);
    for (const stream of [`annual-plan/${id}`, `plan-template/${year}`])
      expect(await redecideLog(hefu.pool, { stream })).toMatchObject({ discrepancies: [] });
    const [issued] = await readStream(hefu.pool, `annual-plan/${id}`);
    const { data, context } = issued?.envelope ?? {};
    const template = (context as { readonly template: object }).template;
    const lie = { ...context, template: { ...template, interfaceTargetPercent: 10 } };
    await beginCase(hefu, await engine.as('jx-commission'), annualPlanCase, {
      id: `mz-${year}`,
      data: data ?? {},
      context: lie,
      found: {},
    });
    const { discrepancies } = await redecideLog(hefu.pool, { stream: `annual-plan/mz-${year}` });
    expect(discrepancies.map(({ what, field }) => `${what} ${field}`)).toContain(
      `attested-otherwise envelope.context.template.recorded-${year}.interfaceTargetPercent`,
    );
  }, 120_000);

  test('a template nobody has recorded is adopted by no plan', async () => {
    const session = await engine.as('jx-commission');
    await expect(adoptTemplate(engine.hefu, session, year - 1, '无')).rejects.toThrow('没有填写过计划模板');
    const command = { id: `ga-${year - 1}`, type: 'AdoptTemplate', data: { reason: '无' } };
    expect(await commandCase(engine.hefu, session, annualPlanCase, command)).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'template-missing' }],
    });
  }, 60_000);
});
