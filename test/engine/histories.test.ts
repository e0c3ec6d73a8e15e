import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, workflowBundle, type Engine } from './engine.js';

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const version = 'v0.1.0';
const propose = ['ga-reviewer', 'Propose', { decision: 'approve' }] as const;
const submitted = [
  ['mz-head', 'ConsentToSend', {}],
  ['mz-coordinator', 'Submit', {}],
] as const;
const approved = [...submitted, propose, ['ga-approver', 'Approve', { mode: 'api' }]] as const;
const delivered = [...approved, ['ga-reviewer', 'Deliver', { mode: 'api' }]] as const;

type Life = readonly (readonly [user: string, type: string, data: object])[];

/** A case in every status, and some that have turned back. */
const lives: { readonly [name: string]: Life } = {
  draft: [],
  'in-review': submitted,
  'awaiting-supplement': [...submitted, ['ga-reviewer', 'RequestSupplement', { missing: ['责任书'] }]],
  approved,
  refused: [
    ...submitted,
    ['ga-reviewer', 'Propose', { decision: 'refuse' }],
    ['ga-approver', 'Refuse', { reasons: ['用途不符'] }],
  ],
  recalled: [...approved, ['ga-approver', 'Recall', { reason: '笔误' }]],
  misdirected: [...submitted, ['ga-reviewer', 'ReturnMisdirected', { reason: '非本部门' }]],
  extended: [
    ...submitted,
    ['ga-reviewer', 'RequestExtension', { workingDays: 5, reason: '复杂' }],
    ['jx-commission', 'GrantExtension', {}],
  ],
  overdue: [...submitted, ['ga-reviewer', 'ReceiveApplication', { receivedOn: '2026-01-05' }]],
  delivered,
  'in-use': [...delivered, ['mz-coordinator', 'ConfirmReceipt', {}]],
  closed: [...delivered, ['mz-coordinator', 'ConfirmReceipt', {}], ['mz-coordinator', 'Close', {}]],
  withdrawn: [...submitted, ['mz-coordinator', 'Withdraw', { reason: '已取得' }]],
};

/** Written anew for a new version by HEFU_WRITE_HISTORIES=1; what a released version has left is never changed. */
async function write(): Promise<void> {
  mkdirSync(join(folder, version), { recursive: true });
  const engine = await startEngine(await sharedTemporal());
  try {
    for (const [name, life] of Object.entries(lives))
      writeFileSync(join(folder, version, `${name}.json`), await lived(engine, life));
    const paper = { ruleSet: 'sh-2016-238', ruleSetReason: '参照办理' };
    writeFileSync(
      join(folder, version, 'submitted.json'),
      await lived(engine, [['mz-coordinator', 'Submit', {}]], paper),
    );
  } finally {
    await engine.stop();
  }
}

async function lived(engine: Engine, life: Life, more: object = {}): Promise<string> {
  const id = await engine.start(undefined, more);
  for (const [user, type, data] of life) {
    const answer = await engine.order(id, user, type, data);
    if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer)}`);
  }
  const handle = (await engine.hefu.temporal()).workflow.getHandle(`share-request/${id}`);
  const json = historyToJSON(await handle.fetchHistory());
  // Who polled on which machine is nobody's business later.
  return json
    .replace(/("identity": ")[^"]*"/g, '$1hefu"')
    .replace(/("(?:binaryChecksum|workerInstanceKey)": ")[^"]*"/g, '$1"');
}

const committed = (): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => [
      entry.name.replace('.json', ''),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]);

describe('histories of every status and every version', () => {
  test('replay under today’s code', async () => {
    if (process.env['HEFU_WRITE_HISTORIES'] === '1') await write();
    const histories = committed();
    expect(histories.map(([name]) => name)).toEqual(
      expect.arrayContaining([...Object.keys(lives), 'submitted']),
    );
    const bundle = await workflowBundle();
    for (const [name, json] of histories) {
      await expect(
        Worker.runReplayHistory({ workflowBundle: bundle }, JSON.parse(json), `share-request/${name}`),
      ).resolves.toBeUndefined();
    }
  }, 300_000);

  test('a history that another program has made does not replay', async () => {
    const [, json] = committed().find(([name]) => name === 'closed') ?? ['', ''];
    const forged = json
      .replace('"timerStartedEventAttributes"', '"timerCanceledEventAttributes"')
      .replace('EVENT_TYPE_TIMER_STARTED', 'EVENT_TYPE_TIMER_CANCELED');
    expect(forged).not.toBe(json);
    await expect(
      Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, JSON.parse(forged)),
    ).rejects.toThrow();
  }, 60_000);
});
