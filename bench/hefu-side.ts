import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { openHefu } from '../client/connection.js';
import { demoSession } from '../client/session.js';
import { commandShareRequest, startLetter } from '../client/share-requests.js';
import { buildSmallCity, onDemandResource } from '../test/engine/small-city.js';
import { bundleWorkflows } from '../worker/bundle-workflows.js';
import { createHefuWorker } from '../worker/create-worker.js';
import type { PerCase, Side } from './side.js';
import { quiet } from './quiet-logger.js';
import type { BenchServers } from './servers.js';

export interface HefuSide extends Side {
  readonly perCase: (id: string) => Promise<PerCase>;
  readonly history: (id: string) => Promise<number>;
}

/** An ordinary request's whole life under the rule set of today (B). */
const life = [
  ['mz-head', 'ConsentToSend', {}],
  ['mz-coordinator', 'Submit', {}],
  ['ga-reviewer', 'Propose', { decision: 'approve' }],
  ['ga-approver', 'Approve', { mode: 'api' }],
  ['ga-reviewer', 'Deliver', { mode: 'api', reference: '接口已开通' }],
  ['mz-coordinator', 'ConfirmReceipt', {}],
  ['mz-coordinator', 'Close', {}],
] as const;

export async function hefuSide(
  servers: BenchServers,
  folder: string,
  workflowsPath: string,
): Promise<HefuSide> {
  const { address, namespace } = servers;
  const taskQueue = 'hefu-bench';
  const keyFile = join(folder, 'gateway.pem');
  const hefu = openHefu({
    databaseUrl: servers.applicationUrl,
    temporalAddress: address,
    namespace,
    keyFile,
    taskQueue,
  });
  await buildSmallCity(hefu);
  const connection = await NativeConnection.connect({ address });
  const workflows = await bundleWorkflows(workflowsPath, workflowsPath.replace('index', 'preloaded'), quiet);
  const baseUrl = 'http://127.0.0.1:8080';
  const surroundings = { pool: hefu.pool, buildId: 'bench', baseUrl };
  const worker = await createHefuWorker({ connection, namespace, taskQueue, workflows, ...surroundings });
  const running = worker.run();
  const people = new Map(
    await Promise.all(
      [...new Set(['mz-coordinator', ...life.map(([user]) => user)])].map(
        async (user) => [user, await demoSession(hefu, user, 'bench')] as const,
      ),
    ),
  );
  const session = (user: string): Awaited<ReturnType<typeof demoSession>> => {
    const found = people.get(user);
    if (found === undefined) throw new Error(user);
    return found;
  };
  const live = async (answered: (ms: number) => void): Promise<string> => {
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const result = await work();
      answered(performance.now() - from);
      return result;
    };
    const letter = { resources: [onDemandResource], purpose: '核对', basis: '办法' };
    const { cases } = await timed(() => startLetter(hefu, session('mz-coordinator'), letter));
    const id = cases[0]?.id ?? '';
    for (const [user, type, data] of life) {
      const answer = await timed(() => commandShareRequest(hefu, session(user), id, type, data));
      if (answer.kind === 'refused') throw new Error(`${type}: ${JSON.stringify(answer.refusals)}`);
    }
    return id;
  };
  return {
    name: 'hefu',
    commandsPerCase: life.length + 1,
    live,
    perCase: async (id) => perCase(hefu.pool, id),
    history: async (id) => {
      const handle = (await hefu.temporal()).workflow.getHandle(`share-request/${id}`);
      await handle.result();
      return (await handle.describe()).historyLength;
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
      await hefu.close();
    },
  };
}

async function perCase(pool: ReturnType<typeof openHefu>['pool'], id: string): Promise<PerCase> {
  const stream = `share-request/${id}`;
  const { rows } = await pool.query<{
    events: number;
    commands: number;
    notices: number;
    body: number;
    stored: number;
  }>(
    `SELECT count(*)::int AS events, count(DISTINCT command_id)::int AS commands,
            (SELECT count(*)::int FROM hefu.notice WHERE stream = $1) AS notices,
            round(avg(octet_length(body)))::int AS body, sum(pg_column_size(e))::int AS stored
     FROM hefu.event e WHERE stream = $1`,
    [stream],
  );
  const [found] = rows;
  if (found === undefined) throw new Error(stream);
  // Beside its events each command writes its answer, the head of the stream and the projection.
  const written = found.events + found.notices + 3 * found.commands;
  return { commands: found.commands, rows: written, bodyBytes: found.body, storedBytes: found.stored };
}
