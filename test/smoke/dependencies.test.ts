import { generateKeyPairSync, sign } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import canonicalize from 'canonicalize';
import { timeSkippingEnvironment } from '../servers/time-skipping-environment.js';
import type { SmokeInput } from './smoke-workflow.js';

const workflowsPath = fileURLToPath(new URL('./smoke-workflow.ts', import.meta.url));

/** Each with a name we mean to use: a package whose module format the runner cannot load fails here, not later. */
const dependencies = [
  ['@hono/node-server', () => import('@hono/node-server'), 'serve'],
  ['@swc/core', () => import('@swc/core'), 'transformSync'],
  ['@temporalio/activity', () => import('@temporalio/activity'), 'Context'],
  ['@temporalio/client', () => import('@temporalio/client'), 'Client'],
  ['cli-table3', () => import('cli-table3'), 'default'],
  ['commander', () => import('commander'), 'Command'],
  ['csv-parse', () => import('csv-parse/sync'), 'parse'],
  ['csv-stringify', () => import('csv-stringify/sync'), 'stringify'],
  ['fast-check', () => import('fast-check'), 'assert'],
  ['hono', () => import('hono'), 'Hono'],
  ['iconv-lite', () => import('iconv-lite'), 'default'],
  ['node-pg-migrate', () => import('node-pg-migrate'), 'runner'],
  ['nodemailer', () => import('nodemailer'), 'createTransport'],
  ['pg', () => import('pg'), 'default'],
  ['pino', () => import('pino'), 'pino'],
  ['prom-client', () => import('prom-client'), 'Registry'],
  ['saxes', () => import('saxes'), 'SaxesParser'],
  ['yauzl', () => import('yauzl'), 'fromBuffer'],
  ['smtp-server', () => import('smtp-server'), 'SMTPServer'],
  ['tyme4ts', () => import('tyme4ts'), 'SolarDay'],
  ['write-excel-file', () => import('write-excel-file/node'), 'default'],
  ['zod', () => import('zod'), 'z'],
] as const;

test.each(dependencies)('%s loads under the test runner', async (_name, load, exported) => {
  expect(Object.keys(await load())).toContain(exported);
});

describe('the workflow sandbox', () => {
  const environment = timeSkippingEnvironment();

  test('runs our TypeScript, verifies a signature, and its history replays from JSON', async () => {
    const env = environment();
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'smoke',
      workflowsPath,
    });
    const [handle, result] = await worker.runUntil(async () => {
      const started = await env.client.workflow.start('smoke', {
        workflowId: 'smoke',
        taskQueue: 'smoke',
        args: [signedInput()],
      });
      return [started, (await started.result()) as unknown] as const;
    });
    // The sandbox's Date cannot be extended, so a zoned date is lost in it: dates are strings there (docs/adr/0020).
    expect(result).toEqual({ genuine: true, due: '2016-02-10T16:00:00.000Z', zonedDateSurvives: false });

    const history = JSON.parse(historyToJSON(await handle.fetchHistory())) as object;
    await expect(Worker.runReplayHistory({ workflowsPath }, history)).resolves.toBeUndefined();
  }, 120_000);
});

function signedInput(): SmokeInput {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const message = { 编号: 'GX-2026-000001', type: 'Submit' };
  const signature = sign(null, Buffer.from(canonicalize(message) ?? ''), privateKey);
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { message, signatureHex: signature.toString('hex'), publicKeyHex: raw.toString('hex') };
}
