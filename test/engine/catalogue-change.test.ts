import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '../../calendar/add-working-days.js';
import { addDays, shanghaiDate } from '../../calendar/shanghai-time.js';
import { reportChange, showCatalogueChange } from '../../client/catalogue-changes.js';
import { recordDemand, showDemand } from '../../client/demands.js';
import { reviseEntry } from '../../client/write-entry.js';
import type { CatalogueChangeEventData } from '../../domain/catalogue-change/events.js';
import { listInbox } from '../../store/inbox.js';
import { readStream } from '../../store/read-stream.js';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import { startEngine, type Engine } from './engine.js';
import { eventually } from './eventually.js';
import { onDemandResource } from './small-city.js';

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

/** A change of a system, under the rules of 2016, chosen with a reason: two working days. */
async function reported(): Promise<string> {
  const { id, answer } = await reportChange(engine.hefu, await engine.as('ga-coordinator'), {
    entry: onDemandResource,
    cause: 'system',
    system: '人口库',
    what: '增加字段',
    ruleSet: 'sh-2016-238',
    ruleSetReason: '参照办理',
  });
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusals));
  return id;
}

async function byItself(stream: string): Promise<readonly (readonly [string, string, number?])[]> {
  const events = await readStream(engine.hefu.pool, stream);
  return events
    .filter(({ actor }) => actor.user === 'engine')
    .map(({ type, at, data }) => {
      const { level } = data as { level?: number };
      return level === undefined
        ? ([type, shanghaiDate(at)] as const)
        : ([type, shanghaiDate(at), level] as const);
    });
}

describe('A5: a reported change on a server whose clock skips', () => {
  test('two working days pass: reminded, late, escalated on the right dates; a revision ends it', async () => {
    const id = await reported();
    const [first] = await readStream(engine.hefu.pool, `catalogue-change/${id}`);
    const { calendar, changedOn, obligation } = first!.data as CatalogueChangeEventData['ChangeReported'];
    const { due } = addWorkingDays(calendar, changedOn, 2);
    const from = (workingDays: number): string => addWorkingDays(calendar, due, workingDays).due;
    expect([obligation.due, obligation.rule]).toEqual([due, 'A5']);
    await environment().sleep('30 days');
    const expected = [
      ['DeadlineReminded', due],
      ['DeadlinePassed', addDays(due, 1)],
      ['Escalated', addDays(due, 1), 1],
      ['Escalated', from(3), 2],
      ['Escalated', from(5), 3],
    ];
    await eventually(async () => {
      // The reminder two working days before is the morning of the change itself: sent where that is still to come.
      const happened = await byItself(`catalogue-change/${id}`);
      expect(happened.slice(-expected.length)).toEqual(expected);
    });
    expect(await showCatalogueChange(engine.hefu, id)).toMatchObject({
      status: 'adjusting',
      overdue: true,
      escalationLevel: 3,
      listedForCircular: true,
      letters: [{ signedBy: null }, { signedBy: null }],
    });
    expect((await listInbox(engine.hefu.pool, 'ga-head')).map(({ kind }) => kind)).toContain('escalated');
    const { aftermath } = await reviseEntry(engine.hefu, await engine.as('ga-coordinator'), {
      code: onDemandResource,
      fields: { abstract: '户籍人口基本信息，含新增字段' },
      reason: '系统变动',
    });
    expect(aftermath).toEqual({ told: [id], untold: [] });
    const handle = (await engine.hefu.temporal()).workflow.getHandle(`catalogue-change/${id}`);
    await handle.result();
    expect(await showCatalogueChange(engine.hefu, id)).toMatchObject({ status: 'completed', due: null });
    const { events } = await handle.fetchHistory();
    expect(events?.length).toBeLessThanOrEqual(70);
  }, 240_000);
});

describe('a need for data on a server whose clock skips', () => {
  test('is reminded of by the setting, and closed by itself after an answer', async () => {
    const { id } = await recordDemand(engine.hefu, await engine.as('mz-coordinator'), {
      title: '户籍迁移',
      purpose: '核对',
      provider: 'ga',
    });
    await environment().sleep('40 days');
    await eventually(async () => {
      const reminders = (await byItself(`demand/${id}`)).filter(([type]) => type === 'AnswerReminded');
      expect(reminders).toHaveLength(3);
    });
    expect(await showDemand(engine.hefu, id)).toMatchObject({ status: 'open', remindedWorkingDays: 20 });
  }, 240_000);
});
