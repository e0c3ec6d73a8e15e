import { hostname } from 'node:os';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { pino } from 'pino';
import { smtpMailer } from '../activities/mailer.js';
import { openHefu } from '../client/connection.js';
import { reviveCases } from '../client/revive-cases.js';
import { beat, lastBeat } from '../store/worker-heartbeat.js';
import { keepArchiving } from './archive-schedule.js';
import { onStop, parentsRunFile, sayReady } from './child-life.js';
import { createHefuWorker } from './create-worker.js';
import { sequenceLog } from './sequence-log.js';
import { stampLog } from './stamp-log.js';
import { alignNoticeSchedules } from './notice-schedules.js';
import { workingDay } from './working-day.js';
import { planKeeper } from './plan-keeper.js';
import { alignPlanSchedules } from './plan-schedules.js';
import { alignReviveSchedule } from './revive-schedule.js';
import { temporalLogger } from './temporal-logger.js';
import { cachedWorkflowBundle } from './workflow-bundle.js';

const beatMs = 5000;
const log = pino({ name: 'worker' });

/** The worker's process: connects, polls, says every 5 s that it lives, drains when it is asked to stop. */
async function runWorker(): Promise<void> {
  const run = parentsRunFile();
  // We stop the worker ourselves: the supervisor's end counts as well as a signal.
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const bundle = await cachedWorkflowBundle();
  const buildId = `hefu-${bundle.hash}`;
  const workerId = `${process.pid}@${hostname()}`;
  const pool = new pg.Pool({
    connectionString: run.databaseUrl,
    max: 20,
    connectionTimeoutMillis: 5000,
    // Below the time-out of a recording activity: a network that swallows everything must not hold its slots.
    query_timeout: 12_000,
  });
  pool.on('error', (error) => {
    log.warn({ error: error.message }, 'an idle database connection ended');
  });
  const connection = await NativeConnection.connect({ address: run.temporalAddress });
  const hefu = openHefu(run);
  const smtp = process.env['SMTP_URL'] ?? '';
  const worker = await createHefuWorker({
    connection,
    namespace: run.namespace,
    taskQueue: run.taskQueue,
    workflows: { codePath: bundle.codePath },
    pool,
    buildId,
    keepPlans: planKeeper(hefu),
    isWorkingDay: workingDay(hefu),
    reviveCases: () => reviveCases(hefu),
    webhooks: { gatewayKey: async () => (await hefu.key()).privateKey },
    baseUrl: run.url,
    ...(smtp === '' ? {} : { mailer: smtpMailer(smtp, process.env['SMTP_FROM'] ?? 'hefu@localhost') }),
  });
  onStop(() => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    else process.exit(0);
  });
  const beats = setInterval(() => {
    beat(pool, workerId, buildId).catch((error: unknown) => {
      log.warn({ error: String(error) }, 'the heartbeat was not written');
    });
  }, beatMs);
  await beat(pool, workerId, buildId);
  const client = new Client({ connection, namespace: run.namespace });
  await keepArchiving(client, run.taskQueue).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'the archiver was not scheduled; the next start tries again');
  });
  await alignPlanSchedules(hefu).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'the plans were not scheduled; the next start tries again');
  });
  await alignNoticeSchedules(hefu).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'the notices were not scheduled; the next start tries again');
  });
  await alignReviveSchedule(hefu).catch((error: unknown) => {
    log.warn(
      { error: String(error) },
      'the look for lost cases was not scheduled; the next start tries again',
    );
  });
  const stopping = new AbortController();
  const sequencing = Promise.all([
    sequenceLog(pool, run.keyFile, stopping.signal),
    stampLog(pool, stopping.signal),
  ]);
  sayReady();
  await worker.run();
  clearInterval(beats);
  stopping.abort();
  await sequencing;
  await lastBeat(pool, workerId).catch(() => undefined);
  await hefu.close();
  await pool.end();
  await connection.close();
}

runWorker().then(
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'the worker ended');
    process.exit(1);
  },
);
