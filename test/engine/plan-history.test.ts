import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { shanghaiDate, shanghaiInstant } from '../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { planItems, showPlan } from '../../client/annual-plans.js';
import { caseEnvelope } from '../../client/command-case.js';
import { startPlans } from '../../client/start-plans.js';
import { annualPlan } from '../../domain/annual-plan/decider.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { beginAgain } from './begin-again.js';
import { BothWays } from './both-ways.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { openEntries } from './open-entries.js';

const listed = 500;
const perOpening = 50;
/** What the plan of a year may leave in Temporal, all runs together. */
const mostHistory = 300;

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

/** A year that is late with everything: filed in April, the last items opened in December, each delay explained. */
const openings = ['05-20', '06-20', '07-10', '08-10', '09-01', '09-25', '10-20', '11-10', '11-25', '12-10'];

describe('a list of five hundred items, a whole year on Temporal with time skipping', () => {
  test('leaves under 300 history events; with runs of three commands it loses nothing either', async () => {
    const { hefu } = engine;
    const year = Number(shanghaiDate(await nowMs()).slice(0, 4)) + 1;
    const codes: { readonly [department: string]: readonly string[] } = {
      ga: await openEntries(hefu, 'ga', listed),
      mz: await openEntries(hefu, 'mz', listed),
    };
    await startPlans(hefu, await engine.as('jx-commission'), { year, departments: ['ga', 'mz'] });
    await beginAgain(hefu, `mz-${year}`, 3);
    const plans = await Promise.all(['ga', 'mz'].map((department) => followed(`${department}-${year}`)));
    const order = async (
      user: string,
      type: string,
      data: (own: readonly string[]) => object,
    ): Promise<void> => {
      for (const plan of plans) {
        const department = plan.stream.slice('annual-plan/'.length).split('-')[0] ?? '';
        const session = await engine.as(user.includes('-') ? user : `${department}-${user}`);
        const id = `${department}-${year}`;
        const own = data(codes[department] ?? []);
        const envelope = await caseEnvelope(hefu, session, annualPlanCase, { id, type, data: own });
        expect([id, type, await plan.give(envelope)]).toEqual([id, type, { temporal: [], memory: [] }]);
      }
    };
    await reach(`${year}-04-20`);
    await order('coordinator', 'FileList', (items) => ({ items }));
    await order('coordinator', 'ExplainDelay', () => ({ milestone: 'filing', reason: '机构调整' }));
    await order('jx-commission', 'PublishList', () => ({}));
    for (const [index, day] of openings.entries()) {
      await reach(`${year}-${day}`);
      await order('coordinator', 'OpenItems', (all) => ({
        items: all.slice(index * perOpening, (index + 1) * perOpening),
        channel: 'api',
        access: 'open',
      }));
    }
    await reach(`${year + 1}-04-20`);
    const end = shanghaiInstant(await nowMs());
    for (const plan of plans) {
      const { log, memory } = await plan.events(end);
      expect([plan.stream, ...log]).toEqual([plan.stream, ...memory]);
      const id = plan.stream.slice('annual-plan/'.length);
      expect(await showPlan(hefu, id)).toMatchObject({
        status: 'closed',
        items: { listed, opened: listed },
      });
      const opened = Object.values(await planItems(hefu, id)).filter((item) => item.opened !== null);
      expect(opened).toHaveLength(listed);
    }
    const whole = await runsOf(`annual-plan/ga-${year}`);
    expect(whole.reduce((sum, length) => sum + length, 0)).toBeLessThan(mostHistory);
    const short = await runsOf(`annual-plan/mz-${year}`);
    expect(short.length).toBeGreaterThan(3);
    expect(Math.max(...short)).toBeLessThan(mostHistory);
  }, 600_000);
});

async function followed(
  id: string,
): Promise<
  BothWays<
    Parameters<typeof annualPlan.evolve>[0],
    Parameters<typeof annualPlan.decide>[1],
    Parameters<typeof annualPlan.evolve>[1]
  >
> {
  const both = new BothWays(engine.hefu, annualPlan, `annual-plan/${id}`);
  const [issued] = await readStream(engine.hefu.pool, both.stream);
  if (issued?.envelope === undefined) throw new Error('the first event carries its envelope');
  both.follow(issued.envelope);
  return both;
}

/** Time goes by until ten o'clock of that day, and every plan has done what was due. */
async function reach(day: string): Promise<void> {
  await environment().sleep(Date.parse(`${day}T10:00:00.000+08:00`) - (await nowMs()));
  const now = shanghaiInstant(await nowMs());
  await eventually(async () => {
    const { rows } = await engine.hefu.pool.query(
      `SELECT id FROM hefu.annual_plan WHERE next_deadline <= $1 AND status <> 'closed'`,
      [now],
    );
    expect(rows).toEqual([]);
  }, 120_000);
}

/** History events of each run of a case, from the one that closed it back to the first. */
async function runsOf(workflowId: string): Promise<readonly number[]> {
  const { workflow } = await engine.hefu.temporal();
  const lengths: number[] = [];
  let run: string | null | undefined = (await workflow.getHandle(workflowId).describe()).runId;
  while (typeof run === 'string' && run !== '') {
    const history = await workflow.getHandle(workflowId, run).fetchHistory();
    lengths.push(history.events?.length ?? 0);
    run = continuedFrom(history);
  }
  return lengths;
}

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

const continuedFrom = ({ events }: History): string | null | undefined =>
  events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
