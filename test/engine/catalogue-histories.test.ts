import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { reportChange } from '../../client/catalogue-changes.js';
import { catalogueChangeCase } from '../../client/catalogue-change-case.js';
import { commandCase } from '../../client/command-case.js';
import { commandCatalogue } from '../../client/command-catalogue.js';
import { demandCase } from '../../client/demand-case.js';
import { recordDemand } from '../../client/demands.js';
import { draftEntry, reviseEntry } from '../../client/write-entry.js';
import { sharedTemporal } from '../servers/shared-temporal.js';
import { startEngine, workflowBundle, type Engine } from './engine.js';
import { historyJson } from './history-json.js';

const folder = fileURLToPath(new URL('../histories/v0.1.0', import.meta.url));

type Step = readonly [user: string, type: string, data?: object];
/** What is done to the entry, which the case hears of by itself. */
type Live = (engine: Engine, code: string, id: string) => Promise<void>;

const on =
  (kind: typeof catalogueChangeCase, ...steps: readonly Step[]): Live =>
  async (engine, _, id) => {
    for (const [user, type, data = {}] of steps) {
      const answer = await commandCase(engine.hefu, await engine.as(user), kind, { id, type, data });
      if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer)}`);
    }
  };
const change = (...steps: readonly Step[]): Live => on(catalogueChangeCase, ...steps);
const need = (...steps: readonly Step[]): Live => on(demandCase, ...steps);

const revised: Live = async (engine, code) => {
  const fields = { abstract: '新的摘要' };
  await reviseEntry(engine.hefu, await engine.as('ga-coordinator'), { code, fields, reason: '变动' });
};
const decided =
  (user: string, type: 'PublishEntry' | 'ReturnEntry', data: object): Live =>
  async (engine, code) => {
    await commandCatalogue(engine.hefu, await engine.as(user), { code, type, data });
  };

/** Every status of both kinds of case, and some that have turned back. */
const changes: { readonly [name: string]: readonly Live[] } = {
  'change-adjusting': [],
  'change-extended': [
    change(
      ['ga-coordinator', 'RequestExtension', { workingDays: 5, reason: '复杂' }],
      ['jx-commission', 'GrantExtension'],
    ),
  ],
  'change-in-review': [revised],
  'change-returned': [revised, decided('jx-commission', 'ReturnEntry', { reason: '不完整' })],
  'change-completed': [revised, decided('jx-commission', 'PublishEntry', { note: '' })],
  'change-stated': [
    change(['ga-coordinator', 'StateAdjustment', { adjustedOn: today(), note: '已在原平台调整' }]),
  ],
  'change-unaffected': [change(['ga-approver', 'DeclareUnaffected', { reason: '仅界面' }])],
  'change-withdrawn': [change(['jx-commission', 'Withdraw', { reason: '误报' }])],
};
const needs: { readonly [name: string]: readonly Live[] } = {
  'demand-open': [],
  'demand-sent-on': [
    need(
      ['ga-coordinator', 'NameOther', { reason: '不掌握' }],
      ['jx-commission', 'Forward', { provider: 'ga' }],
    ),
  ],
  'demand-met': [need(['ga-coordinator', 'AnswerListed', { entry: 'ga-hjrk' }])],
  'demand-declined': [need(['ga-coordinator', 'AnswerCannot', { reason: '不采集' }])],
  'demand-closed': [
    need(['ga-coordinator', 'AnswerCannot', { reason: '不采集' }], ['mz-coordinator', 'Close']),
  ],
  'demand-withdrawn': [need(['mz-coordinator', 'Withdraw', { reason: '已取得' }])],
};
const names = [...Object.keys(changes), ...Object.keys(needs), 'change-overdue'];

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Written anew for a new version by HEFU_WRITE_HISTORIES=1; what a released version has left is never changed. */
async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const engine = await startEngine(await sharedTemporal());
  try {
    for (const [name, life] of Object.entries(changes)) await writeChange(engine, name, life);
    await writeChange(engine, 'change-overdue', [], { changedOn: '2026-01-05' });
    for (const [name, life] of Object.entries(needs)) {
      const session = await engine.as('mz-coordinator');
      const { id } = await recordDemand(engine.hefu, session, {
        title: '迁移',
        purpose: '核对',
        provider: 'ga',
      });
      for (const live of life) await live(engine, '', id);
      writeFileSync(join(folder, `${name}.json`), await historyJson(engine.hefu, `demand/${id}`));
    }
  } finally {
    await engine.stop();
  }
}

async function writeChange(
  engine: Engine,
  name: string,
  life: readonly Live[],
  more: object = {},
): Promise<void> {
  const code = await publishedEntry(engine, name);
  const session = await engine.as('ga-coordinator');
  const { id } = await reportChange(engine.hefu, session, {
    entry: code,
    cause: 'law',
    what: '修订',
    ...more,
  });
  for (const live of life) await live(engine, code, id);
  writeFileSync(join(folder, `${name}.json`), await historyJson(engine.hefu, `catalogue-change/${id}`));
}

async function publishedEntry(engine: Engine, title: string): Promise<string> {
  const fields = {
    title,
    abstract: '摘要',
    class: 'universal',
    modes: ['api'],
    items: [{ name: '名称' }],
    openness: 'open',
    format: ['csv'],
    updateFrequency: '每月',
  };
  const { code } = await draftEntry(engine.hefu, await engine.as('ga-coordinator'), { fields });
  for (const [user, type] of [
    ['ga-coordinator', 'SubmitEntry'],
    ['jx-commission', 'PublishEntry'],
  ] as const) {
    await commandCatalogue(engine.hefu, await engine.as(user), { code, type, data: { note: '' } });
  }
  return code;
}

describe('histories of catalogue changes and needs for data, in every status', () => {
  test('replay under today’s code', async () => {
    if (process.env['HEFU_WRITE_HISTORIES'] === '1') await write();
    const present = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(present).toEqual(expect.arrayContaining(names));
    const bundle = await workflowBundle();
    for (const name of names) {
      const json = readFileSync(join(folder, `${name}.json`), 'utf8');
      const category = name.startsWith('demand') ? 'demand' : 'catalogue-change';
      await expect(
        Worker.runReplayHistory({ workflowBundle: bundle }, JSON.parse(json), `${category}/${name}`),
      ).resolves.toBeUndefined();
    }
  }, 600_000);
});
