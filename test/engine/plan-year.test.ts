import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { caseEnvelope } from '../../client/command-case.js';
import { commandStream } from '../../client/command-stream.js';
import { inParallel } from '../../client/in-parallel.js';
import { newEnvelope } from '../../client/new-envelope.js';
import { matchCases } from '../../client/match-cases.js';
import { localAdminSession, type Session } from '../../client/session.js';
import { startPlans } from '../../client/start-plans.js';
import { annualPlan } from '../../domain/annual-plan/decider.js';
import { departmentDecider } from '../../domain/directory/department/decider.js';
import { chanceFrom } from '../../domain/rehearsal/chance.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { BothWays } from './both-ways.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { openEntries } from './open-entries.js';

const departments = Array.from({ length: 60 }, (_, index) => `dept${String(index + 1).padStart(2, '0')}`);
const lanes = 6;
/** Another seed lives another year; the one that failed is in the name of the test. */
const seed = Number(process.env['HEFU_SEED'] ?? 2027);

const environment = timeSkippingEnvironment();
const nowMs = (): Promise<number> => environment().currentTimeMs();
let engine: Engine;
beforeAll(async () => {
  const env = environment();
  engine = await startEngine({ address: env.address, namespace: env.namespace ?? 'default', now: nowMs });
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

const office = (department: string, role: string): Session => ({
  actor: { user: `${department}-${role}`, department, roles: [role] },
  principal: { method: 'demo', subject: 'test', session: 'test' },
});

describe('a whole coming year of sixty departments, by the decider alone and on Temporal with time skipping', () => {
  test(`those who do it in time, late and never: the same events, the same days (seed ${seed})`, async () => {
    const { hefu } = engine;
    const year = Number(shanghaiDate(await nowMs()).slice(0, 4)) + 1;
    await inParallel(departments, lanes, register);
    const outcomes = await startPlans(hefu, office('jx', 'commission'), { year, departments });
    expect(outcomes.every(({ outcome }) => outcome === 'started')).toBe(true);
    const plans = await inParallel(departments, lanes, (department) => begin(department, year));
    const chance = chanceFrom(seed);
    for (const day of ['03-10', '04-02', '04-20', '06-05', '06-20', '10-20', '11-10', '12-15']) {
      await reach(`${year}-${day}T10:00:00.000+08:00`);
      await inParallel(plans, lanes, (plan) => act(plan, day, chanceFrom(chance.below(2 ** 31))));
    }
    await reach(`${year + 1}-04-20T10:00:00.000+08:00`);
    const end = shanghaiInstant(await nowMs());
    let compared = 0;
    for (const { both } of plans) {
      const { log, memory } = await both.events(end);
      expect([both.stream, ...log]).toEqual([both.stream, ...memory]);
      compared += log.length;
    }
    expect(compared).toBeGreaterThan(60 * 15);
    // Timers that came by themselves, a year long: both halves of the tally still match, plan by plan.
    const matched = await matchCases(hefu);
    expect(matched.discrepancies).toEqual([]);
    expect(matched).toMatchObject({ cases: 60, isTemporalThere: true });
    // Nobody knows the days off of that year yet: Monday to Friday, and the plan says that it is provisional.
    if (year === 2027) {
      const never = await readStream(hefu.pool, plans.find(({ index }) => index % 3 === 2)!.both.stream);
      const told = never
        .filter(
          ({ data, actor }) =>
            actor.user === 'engine' && (data as { deadline?: string }).deadline === 'filing',
        )
        .map(({ type, at }) => `${type} ${shanghaiDate(at)}`);
      expect(told).toEqual([
        'DeadlineReminded 2027-03-03',
        'DeadlineReminded 2027-03-17',
        'DeadlineReminded 2027-03-26',
        'DeadlinePassed 2027-04-01',
        'Escalated 2027-04-01',
        'Escalated 2027-04-05',
        'Escalated 2027-04-07',
      ]);
    }
  }, 600_000);
});

interface Lived {
  readonly department: string;
  readonly id: string;
  readonly index: number;
  readonly codes: readonly string[];
  readonly both: BothWays<
    Parameters<typeof annualPlan.evolve>[0],
    Parameters<typeof annualPlan.decide>[1],
    Parameters<typeof annualPlan.evolve>[1]
  >;
}

async function register(department: string): Promise<void> {
  const envelope = await newEnvelope(engine.hefu, localAdminSession('test'), {
    id: department,
    type: 'RegisterDepartment',
    data: { name: `部门${department}`, level: 'municipal', joinsPlan: false, calendar: 'cn' },
  });
  const answer = await commandStream(engine.hefu, departmentDecider, `department/${department}`, envelope);
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
  await openEntries(engine.hefu, department, 2, 'open', { citySafety: department.endsWith('1') });
}

async function begin(department: string, year: number): Promise<Lived> {
  const id = `${department}-${year}`;
  const both = new BothWays(engine.hefu, annualPlan, `annual-plan/${id}`);
  const [issued] = await readStream(engine.hefu.pool, both.stream);
  if (issued?.envelope === undefined) throw new Error('the first event carries its envelope');
  both.follow(issued.envelope);
  const codes = [1, 2].map((index) => `${department}-open-000${index}`);
  return { department, id, index: departments.indexOf(department), codes, both };
}

/** What a department does on a day of the year: a third in time, a third late, a third nothing; and anything by chance. */
async function act(plan: Lived, day: string, chance: ReturnType<typeof chanceFrom>): Promise<void> {
  const { index, codes } = plan;
  const kind = (['in-time', 'late', 'never'] as const)[index % 3] ?? 'never';
  const all = { items: codes, channel: chance.happens(0.5) ? 'api' : 'product', access: 'open' };
  const planned: { readonly [when: string]: readonly [type: string, data: object] } = {
    'in-time 03-10': ['FileList', { items: codes }],
    'in-time 06-05': ['OpenItem', { ...all, items: undefined, code: codes[0] }],
    'in-time 10-20': ['OpenItem', { ...all, items: undefined, code: codes[1] }],
    'in-time 12-15': ['AttestCatalogue', { done: 1, total: 1 }],
    'late 04-20': ['FileList', { items: codes }],
    'late 11-10': ['OpenItems', all],
  };
  const step = planned[`${kind} ${day}`];
  if (step !== undefined) await give(plan, 'planner', step[0], step[1]);
  if (kind === 'never' || !chance.happens(0.4)) return;
  const anything: readonly (readonly [role: string, type: string, data: object])[] = [
    ['planner', 'FileList', { items: codes.slice(1), acceptDefects: chance.happens(0.5) }],
    ['planner', 'ReviseList', { items: codes.slice(0, 1), reason: '修订', acceptDefects: true }],
    ['planner', 'WithdrawItem', { code: codes[1], reason: '撤下' }],
    ['planner', 'ExplainDelay', { milestone: 'filing', reason: '机构调整' }],
    ['head', 'OpenItem', { code: codes[0], channel: 'api', access: 'open' }],
    ['planner', 'OpenItem', { code: codes[0], channel: 'api', access: 'on-application' }],
  ];
  const chosen = anything[chance.below(anything.length)];
  if (chosen !== undefined) await give(plan, ...chosen);
}

async function give(plan: Lived, role: string, type: string, data: object): Promise<void> {
  const clean: unknown = JSON.parse(JSON.stringify(data));
  const session = office(plan.department, role);
  const envelope = await caseEnvelope(engine.hefu, session, annualPlanCase, {
    id: plan.id,
    type,
    data: clean,
  });
  const { temporal, memory } = await plan.both.give(envelope);
  if (temporal !== null) expect([plan.id, type, temporal]).toEqual([plan.id, type, memory]);
  else expect(memory).not.toEqual([]);
}

/** Time goes by until then, and every plan has done what was due. */
async function reach(moment: string): Promise<void> {
  const left = Date.parse(moment) - (await nowMs());
  if (left > 0) await environment().sleep(left);
  const now = shanghaiInstant(await nowMs());
  await eventually(async () => {
    const { rows } = await engine.hefu.pool.query(
      `SELECT id FROM hefu.annual_plan WHERE next_deadline <= $1 AND status <> 'closed'`,
      [now],
    );
    expect(rows).toEqual([]);
  }, 120_000);
}
