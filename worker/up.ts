import { join } from 'node:path';
import { logFilesOf, registerCheckpointKey } from '../client/checkpoint-key.js';
import { openHefu } from '../client/connection.js';
import { isDemoInstallation } from '../client/demo-installation.js';
import { registerGatewayKey } from '../client/register-gateway-key.js';
import { applicationUrl } from '../store/application-url.js';
import { migrate } from '../store/migrate.js';
import { taskQueue } from '../temporal-config/names.js';
import { say, withProgress } from '../temporal-config/progress.js';
import { removeRunFile, type RunFile, writeRunFile } from '../temporal-config/run-file.js';
import { ChildrenRecord } from './children-record.js';
import { takeInstanceLock } from './instance-lock.js';
import type { Supervised } from './keep-running.js';
import { nodeChild } from './node-child.js';
import { prepareDataFolder } from './prepare-data-folder.js';
import { loadDemoCity } from './demo-city/load-demo-city.js';
import { processIdentity } from './process-identity.js';
import { requirePort } from './require-port.js';
import { rootFolder } from './root-folder.js';
import { sentenceOf } from './sentence-of.js';
import { startDatabase } from './start-database.js';
import { startTemporal } from './start-temporal.js';
import { type PartName, type Startup, superviseIn } from './startup.js';
import { stopParts } from './stop-parts.js';
import { onStopSignals } from './stop-signals.js';
import { upSettings } from './up-settings.js';
import { untilReady } from './until-ready.js';
import { watchDisk } from './watch-disk.js';

/** `npm start`: everything on one machine, from an empty folder to `hefu ready`, until somebody says stop. */
async function up(): Promise<number> {
  const settings = upSettings(rootFolder());
  prepareDataFolder(settings.dataFolder);
  const giveBack = takeInstanceLock(settings.dataFolder);
  const children = new ChildrenRecord(join(settings.dataFolder, 'children.json'));
  const parts = new Map<PartName, Supervised>();
  const stopping = new AbortController();
  const endWatch = watchDisk(settings.dataFolder);
  let exitCode = 0;
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  onStopSignals(
    () => {
      say('… 正在停止（再按一次 Ctrl-C 强制结束）');
      stopping.abort();
    },
    () => {
      for (const part of parts.values()) part.kill();
      process.exit(130);
    },
  );
  const gaveUp = (name: string): void => {
    say(`${name}多次重启仍未成功，全部停止。请运行 ./bin/hefu doctor 并查看 ${settings.dataFolder}/logs。`);
    exitCode = 1;
    stopping.abort();
  };
  try {
    await startAll({ settings, children, parts, abandon: stopping.signal, gaveUp });
    await stopped;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    endWatch();
    await stopParts(parts);
    removeRunFile(settings.dataFolder);
    giveBack();
  }
  return exitCode;
}

async function startAll(startup: Startup): Promise<void> {
  const { settings, abandon } = startup;
  const orphans = await withProgress('清理上次未正常结束的进程', () => startup.children.stopAll());
  if (orphans.length > 0) say(`  已清理上次留下的进程：${orphans.join('、')}`);
  await requirePort(settings.port);
  // Independent of each other; together they take as long as the slower one.
  const [ownerDatabaseUrl, temporal] = await bothOrNone(
    withProgress('启动数据库', () => startDatabase(startup)),
    withProgress('启动 Temporal', () => startTemporal(startup)),
  );
  abandon.throwIfAborted();
  await withProgress('更新数据库结构', () => migrate(ownerDatabaseUrl));
  const run: RunFile = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    url: `http://127.0.0.1:${settings.port}`,
    databaseUrl: await applicationUrl(ownerDatabaseUrl),
    ownerDatabaseUrl,
    temporalAddress: temporal.address,
    temporalUi: temporal.ui,
    namespace: settings.namespace,
    taskQueue,
    keyFile: join(settings.dataFolder, 'gateway-key.pem'),
    demo: false,
  };
  writeRunFile(settings.dataFolder, run);
  await putKeyOnRecord(run);
  abandon.throwIfAborted();
  await bothOrNone(
    superviseIn(startup, 'http', nodeChild('HTTP 服务', 'run-http', settings.dataFolder, 30_000)),
    withProgress('启动工作进程', () =>
      superviseIn(startup, 'worker', nodeChild('工作进程', 'run-worker', settings.dataFolder, 120_000)),
    ),
  );
  await untilReady(run.url, abandon);
  writeRunFile(settings.dataFolder, { ...run, demo: await demoCity(run, settings.demo) });
  if (temporal.ui !== null) say(`  Temporal 界面：${temporal.ui}`);
  say(`  数据文件夹：${settings.dataFolder}；停止：Ctrl-C`);
  process.stdout.write(`hefu ready ${run.url}\n`);
}

/** Waits for both even when one fails: what the other has started must be known before all of it is stopped. */
async function bothOrNone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const outcomes = await Promise.allSettled([one, other]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return Promise.all([one, other]);
}

/** Loads the demo city where it is wanted and has a place; says whether this is one. */
async function demoCity(run: RunFile, wanted: boolean): Promise<boolean> {
  const hefu = openHefu(run);
  try {
    if (wanted) await withProgress('建立演示城市', () => loadDemoCity(hefu));
    return await isDemoInstallation(hefu);
  } finally {
    await hefu.close();
  }
}

async function putKeyOnRecord(run: RunFile): Promise<void> {
  const hefu = openHefu(run);
  try {
    await registerGatewayKey(hefu);
    await registerCheckpointKey(hefu, logFilesOf(hefu, process.env), process.env['HEFU_LOG_ORIGIN'] ?? '');
  } finally {
    await hefu.close();
  }
}

up().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(sentenceOf(error));
    process.exit(1);
  },
);
