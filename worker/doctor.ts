import { rootFolder } from './root-folder.js';
import { checkDisk, checkNode, checkPorts, checkRoot } from './doctor/machine-checks.js';
import type { Check } from './doctor/check.js';
import {
  checkBackup,
  checkDatabase,
  checkTemporal,
  checkTestServer,
  checkTools,
} from './doctor/server-checks.js';
import { checkRunning } from './doctor/running-check.js';
import { checkTimestamps } from './doctor/timestamp-check.js';
import { readRunFile } from '../temporal-config/run-file.js';
import { processIdentity } from './process-identity.js';
import { upSettings } from './up-settings.js';

export interface DoctorReport {
  /** Whether a start would succeed, or it runs and everything answers. */
  readonly isReady: boolean;
  readonly document: {
    readonly databaseUrl: string | null;
    readonly temporalAddress: string | null;
    readonly namespace: string;
    readonly url: string;
    readonly running: boolean;
    readonly checks: readonly Check[];
  };
  readonly lines: readonly string[];
}

const mark = { ok: '✓', warning: '!', missing: '✗' } as const;

/**
 * What is here, what is missing, how to get it: before a start, and about a running installation. Looks only;
 * nothing is started, made or fetched.
 * @throws Obstacle when a setting cannot be understood.
 */
export async function doctor(): Promise<DoctorReport> {
  const settings = upSettings(rootFolder());
  const found = readRunFile(settings.dataFolder);
  const run = found !== null && processIdentity(found.pid) === found.identity ? found : null;
  const checks = [
    checkNode(),
    checkRoot(),
    checkDisk(settings.dataFolder),
    ...(await checkPorts(settings.port, run?.url ?? null)),
    await checkDatabase(settings),
    checkBackup(),
    await checkTemporal(settings),
    checkTestServer(),
    ...checkTools(),
    await checkTimestamps(run, process.env),
    await checkRunning(run),
  ];
  const url = run?.url ?? `http://127.0.0.1:${settings.port}`;
  return {
    isReady: checks.every((check) => check.state !== 'missing'),
    document: {
      databaseUrl: run?.ownerDatabaseUrl ?? settings.databaseUrl,
      temporalAddress: run?.temporalAddress ?? settings.temporalAddress,
      namespace: run?.namespace ?? settings.namespace,
      url,
      running: run !== null,
      checks,
    },
    lines: checks.flatMap(({ state, name, finding, remedy }) => [
      `${mark[state]} ${name}：${finding}`,
      ...(remedy === null ? [] : [`    ${remedy}`]),
    ]),
  };
}
