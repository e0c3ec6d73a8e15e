import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { annualPlanCase } from '../../client/annual-plan-case.js';
import { commandCase } from '../../client/command-case.js';
import type { HefuConnection } from '../../client/connection.js';
import { registerDepartment } from '../../client/register-people.js';
import { localAdminSession, type Session } from '../../client/session.js';
import { startPlans } from '../../client/start-plans.js';
import { statuses, type Status } from '../../domain/annual-plan/status.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, workflowBundle, type Engine } from './engine.js';
import { openEntries } from './open-entries.js';

const version = 'v0.2.0';
const folder = fileURLToPath(new URL(`../histories/${version}`, import.meta.url));
const year = 2026;
const codes = ['ga-open-0001', 'ga-open-0002'];

type Life = readonly (readonly [role: string, type: string, data?: object])[];
const filed = ['coordinator', 'FileList', { items: codes }] as const;
const published = [filed, ['commission', 'PublishList']] as const;

/** A plan in every status; each has reminders, lateness and escalations behind it, since it was issued in January. */
const lives: { readonly [S in Status]: Life } = {
  'not-joined': [],
  issued: [],
  filed: [filed],
  'filed-with-defects': [['coordinator', 'FileList', { items: codes.slice(1), acceptDefects: true }]],
  returned: [filed, ['commission', 'ReturnFiling', { reason: '重报' }]],
  published,
  completed: [...published, ['coordinator', 'OpenItems', { items: codes, channel: 'api', access: 'open' }]],
  closed: [['commission', 'ClosePlan', { reason: '部门撤销' }]],
};

/** Written for a new version by HEFU_WRITE_HISTORIES=1; what a released version has left is never changed. */
async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const status of statuses) {
    const engine = await startEngine(await sharedTemporal());
    try {
      writeFileSync(join(folder, `plan-${status}.json`), await lived(engine, status));
    } finally {
      await engine.stop();
    }
  }
}

/** As a corrected file of departments does it: a district, which has not joined. */
async function becomeDistrict(hefu: HefuConnection): Promise<void> {
  const content = { level: 'district', joinsPlan: false, calendar: 'cn' } as const;
  const department = { code: 'ga', name: '市公安局', aliases: [], ...content };
  expect(await registerDepartment(hefu, localAdminSession('test'), department)).toEqual({ kind: 'imported' });
}

async function lived(engine: Engine, status: Status): Promise<string> {
  const { hefu } = engine;
  await openEntries(hefu, 'ga', codes.length);
  if (status === 'not-joined') await becomeDistrict(hefu);
  const commission = await engine.as('jx-commission');
  await startPlans(hefu, commission, { year, departments: ['ga'], issuedOn: `${year}-01-15` });
  const id = `ga-${year}`;
  for (const [role, type, data = {}] of lives[status]) {
    const session: Session = role === 'commission' ? commission : await engine.as(`ga-${role}`);
    const answer = await commandCase(hefu, session, annualPlanCase, { id, type, data });
    if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer)}`);
  }
  const handle = (await hefu.temporal()).workflow.getHandle(`annual-plan/${id}`);
  if (status !== 'closed') expect(await handle.query('state')).toMatchObject({ status });
  // Who polled on which machine is nobody's business later.
  return historyToJSON(await handle.fetchHistory())
    .replace(/("identity": ")[^"]*"/g, '$1hefu"')
    .replace(/("(?:binaryChecksum|workerInstanceKey)": ")[^"]*"/g, '$1"');
}

interface Recorded {
  readonly eventType: string;
  readonly markerRecordedEventAttributes?: {
    readonly details: { readonly result: { readonly payloads: readonly [{ data: string }] } };
  };
}

/** As if the rules of then had recorded an event more than those of today decide. */
function recordedOtherwise(text: string): unknown {
  const history = JSON.parse(text) as { readonly events: readonly Recorded[] };
  const marker = history.events.find(({ eventType }) => eventType === 'EVENT_TYPE_MARKER_RECORDED');
  const [payload] = marker!.markerRecordedEventAttributes!.details.result.payloads;
  const outcome = JSON.parse(Buffer.from(payload.data, 'base64').toString()) as { version: number };
  const otherwise = JSON.stringify({ ...outcome, version: outcome.version + 1 });
  payload.data = Buffer.from(otherwise).toString('base64');
  return history;
}

describe('histories of plans in every status', () => {
  test('one that was recorded by rules that decided otherwise does not go on as another case', async () => {
    const history = recordedOtherwise(readFileSync(join(folder, 'plan-issued.json'), 'utf8'));
    const replay = Worker.runReplayHistory(
      { workflowBundle: await workflowBundle() },
      history,
      `annual-plan/ga-${year}`,
    );
    await expect(replay).rejects.toThrow(/decided up to 10, the log has it up to 11/);
  }, 600_000);

  test('replay under today’s code', async () => {
    if (process.env['HEFU_WRITE_HISTORIES'] === '1') await write();
    const names = readdirSync(folder).filter((name) => name.startsWith('plan-'));
    expect(names.sort()).toEqual(statuses.map((status) => `plan-${status}.json`).sort());
    for (const name of names) {
      const history: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      await expect(
        Worker.runReplayHistory(
          { workflowBundle: await workflowBundle() },
          history,
          `annual-plan/ga-${year}`,
        ),
      ).resolves.toBeUndefined();
    }
  }, 600_000);
});
