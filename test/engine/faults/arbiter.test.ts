import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../../activities/create-activities.js';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { foldStream } from '../../../client/command-stream.js';
import { matchCases } from '../../../client/match-cases.js';
import { shareRequest } from '../../../domain/share-request/decider.js';
import { getShareRequest } from '../../../store/read-share-request.js';
import { readStream } from '../../../store/read-stream.js';
import { developmentServer } from '../../../temporal-config/development-server.js';
import { freePort } from '../../../temporal-config/free-port.js';
import { prepareNamespace } from '../../../temporal-config/prepare-namespace.js';
import { startServerProcess, type ServerProcess } from '../../../temporal-config/server-process.js';
import { obtainTemporalProgram } from '../../../temporal-config/temporal-program.js';
import { startEngine, workflowBundle, type Engine } from '../engine.js';
import { eventually } from '../eventually.js';

const namespace = 'default';
let folder: string;
let port: number;
let server: ServerProcess;
let engine: Engine;

async function startTemporal(): Promise<ServerProcess> {
  const program = await obtainTemporalProgram();
  const databaseFile = join(folder, 'temporal.db');
  const started = await startServerProcess(
    developmentServer({ program, port, uiPort: null, databaseFile, logFolder: folder, namespaces: [] }),
  );
  await prepareNamespace(`127.0.0.1:${port}`, namespace, 30_000);
  return started;
}

/** Something that happens once and is waited for. */
function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hefu-arbiter-'));
  port = await freePort();
  server = await startTemporal();
  engine = await startEngine({ address: `127.0.0.1:${port}`, namespace });
}, 300_000);
afterAll(async () => {
  await engine.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('the log is the arbiter', () => {
  test('Temporal killed between the record and the end of the workflow task: nothing forks', async () => {
    const id = await engine.start();
    const stream = `share-request/${id}`;
    await engine.stopWorker();

    // A worker that records and then never gets to say so: its activity hangs after the commit.
    const connection = await NativeConnection.connect({ address: `127.0.0.1:${port}` });
    const real = createActivities({ pool: engine.hefu.pool, buildId: 'dying', baseUrl: '' });
    const recorded = latch();
    const release = latch();
    const dying = await Worker.create({
      connection,
      namespace,
      taskQueue: engine.hefu.addresses.taskQueue,
      workflowBundle: await workflowBundle(),
      activities: {
        ...real,
        record: async (request: Parameters<typeof real.record>[0]) => {
          const outcome = await real.record(request);
          recorded.open();
          await release.opened;
          return outcome;
        },
      },
      shutdownForceTime: '1 second',
    });
    const running = dying.run().catch(() => undefined);
    const lost = engine.order(id, 'mz-head', 'ConsentToSend', {}, 'lost-answer').catch(() => undefined);
    await recorded.opened;
    expect(await readStream(engine.hefu.pool, stream)).toHaveLength(2);

    server.kill();
    await server.ended;
    dying.shutdown();
    release.open();
    await running;
    await connection.close().catch(() => undefined);
    server = await startTemporal();
    await engine.startWorker();
    await lost;

    // Temporal never heard of that command; the next one takes its place after it.
    expect(await engine.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    const answer = await engine.order(id, 'mz-head', 'ConsentToSend', {}, 'lost-answer');
    expect(answer).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
    expect((await matchCases(engine.hefu, { stream })).discrepancies).toEqual([]);
    const types = (await readStream(engine.hefu.pool, stream)).map(({ type }) => type);
    expect(types).toEqual([
      'RequestDrafted',
      'ConsentGiven',
      'RequestSubmitted',
      'ApplicationReceived',
      'ClockStarted',
    ]);
    const refolded = await foldStream(engine.hefu, shareRequest, stream);
    const view = shareRequest.view(refolded.state);
    const handle = (await engine.hefu.temporal()).workflow.getHandle(stream);
    expect(await handle.query('state')).toEqual(view);
    expect((await getShareRequest(engine.hefu.pool, id))?.view).toEqual(view);
    expect(await verifyChains(engine.hefu.pool, { stream })).toMatchObject({ broken: [] });
  }, 180_000);

  test('recorded, but the answer was lost on the way: the retry finds its own command and answers it once', async () => {
    const id = await engine.start();
    await engine.stopWorker();
    const connection = await NativeConnection.connect({ address: `127.0.0.1:${port}` });
    const real = createActivities({ pool: engine.hefu.pool, buildId: 'forgetful', baseUrl: '' });
    let forgotten = 0;
    const forgetful = await Worker.create({
      connection,
      namespace,
      taskQueue: engine.hefu.addresses.taskQueue,
      workflowBundle: await workflowBundle(),
      activities: {
        ...real,
        record: async (request: Parameters<typeof real.record>[0]) => {
          const outcome = await real.record(request);
          forgotten += 1;
          if (forgotten === 1) throw new Error('the connection was lost after the commit');
          return outcome;
        },
      },
    });
    const running = forgetful.run();
    const answer = await engine.order(id, 'mz-head', 'ConsentToSend', {}, randomUUID());
    expect(answer).toEqual({ kind: 'accepted', version: 2, events: ['ConsentGiven'] });
    expect(forgotten).toBe(2);
    expect(await readStream(engine.hefu.pool, `share-request/${id}`)).toHaveLength(2);
    forgetful.shutdown();
    await running;
    await connection.close();
    await engine.startWorker();
    await eventually(async () => {
      expect(await engine.order(id, 'mz-coordinator', 'Submit')).toMatchObject({ kind: 'accepted' });
    });
  }, 120_000);
});
