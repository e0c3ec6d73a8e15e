import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { commandCase } from '../../client/command-case.js';
import { openingApplicationCase } from '../../client/opening-application-case.js';
import { registerOpening } from '../../client/opening-applications.js';
import type { Status } from '../../domain/opening-application/status.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, workflowBundle, type Engine } from './engine.js';
import { historyJson } from './history-json.js';
import { openEntries } from './open-entries.js';

const folder = fileURLToPath(new URL('../histories/v0.1.0', import.meta.url));

type Life = readonly (readonly [user: string, type: string, data?: object])[];

const consulting: Life = [['ga-coordinator', 'Consult', { departments: ['mz'], question: '资质和范围' }]];
const deciding: Life = [
  ...consulting,
  ['mz-reviewer', 'GiveOpinion', { opinion: 'more', reason: '请提供评估报告' }],
  ['ga-coordinator', 'Supplement', { note: '已附卷' }],
  ['mz-reviewer', 'GiveOpinion', { opinion: 'agree' }],
  ['ga-coordinator', 'CloseConsultation'],
];
const granted: Life = [
  ...deciding,
  ['ga-reviewer', 'Propose', { decision: 'grant', validUntil: '2099-12-31' }],
  ['ga-approver', 'Approve'],
  ['ga-coordinator', 'RegisterInterface', { url: 'https://api.ga.example.cn/parking' }],
  ['ga-coordinator', 'RecordCredential', { credential: 'pz-0001' }],
];
const suspended: Life = [...granted, ['ga-reviewer', 'Suspend', { reason: '核查' }]];

/** One in every status. What has expired is tried on a clock that skips (`opening-expires.test.ts`). */
const lives: { readonly [S in Exclude<Status, 'expired'>]: Life } = {
  registered: [],
  consulting,
  deciding,
  granted,
  suspended,
  refused: [
    ...deciding,
    ['ga-reviewer', 'Propose', { decision: 'refuse', reason: '资质不符' }],
    ['ga-approver', 'Approve'],
  ],
  withdrawn: [...consulting, ['ga-coordinator', 'Withdraw', { reason: '来函撤回' }]],
  ended: [...suspended, ['ga-approver', 'End', { reason: '拒不整改' }]],
};

/** Written anew for a new version by HEFU_WRITE_HISTORIES=1; what a released version has left is never changed. */
async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const engine = await startEngine(await sharedTemporal());
  try {
    const [entry = ''] = await openEntries(engine.hefu, 'ga', 1, 'apply', { openness: 'on-application' });
    for (const [status, life] of Object.entries(lives))
      writeFileSync(join(folder, `opening-${status}.json`), await lived(engine, entry, life));
  } finally {
    await engine.stop();
  }
}

async function lived({ hefu, as }: Engine, entry: string, life: Life): Promise<string> {
  const { id } = await registerOpening(hefu, await as('ga-coordinator'), {
    entry,
    applicantKind: 'enterprise',
    applicant: '浦江智行科技有限公司',
    creditCode: '91310000MA1FL0001R',
    purpose: '停车诱导服务',
    scope: '本市停车诱导服务',
    receivedOn: shanghaiDate(await hefu.now()),
  });
  for (const [user, type, data = {}] of life) {
    const answer = await commandCase(hefu, await as(user), openingApplicationCase, { id, type, data });
    if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer)}`);
  }
  return historyJson(hefu, `opening-application/${id}`);
}

test('histories of applications for opening, in every status, replay under today’s code', async () => {
  if (process.env['HEFU_WRITE_HISTORIES'] === '1') await write();
  const bundle = await workflowBundle();
  for (const status of Object.keys(lives)) {
    const history: unknown = JSON.parse(readFileSync(join(folder, `opening-${status}.json`), 'utf8'));
    await expect(
      Worker.runReplayHistory({ workflowBundle: bundle }, history, `opening-application/${status}`),
    ).resolves.toBeUndefined();
  }
}, 600_000);
