import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Obstacle } from './obstacle.js';
import { lastLines, openRotatedLog } from './rotated-log.js';

/** How a server is started, how we know that it answers, and how it is stopped. */
export interface Launch {
  /** Chinese, for people. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly logFile: string;
  /** How we know that it answers: by asking; or, for a Node child, by its message `ready` over a channel by which it also learns when we are gone. */
  readonly isReady: (() => Promise<boolean>) | 'says-so';
  readonly readyWithinMs: number;
  readonly stopSignal: NodeJS.Signals;
  readonly stopWithinMs: number;
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves, with words for people, when the process has ended for whatever reason. */
  readonly ended: Promise<string>;
  /** Stops it with its signal, after its time limit with SIGKILL. Returns when it is gone. */
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

/**
 * Starts a server in a process group of its own (a Ctrl-C of the terminal must reach us first, not it) and
 * waits until it answers.
 * @param spawned is told the process id before we wait, so that it can be put on record.
 * @param abandon stops the waiting, and the server with it.
 * @throws Obstacle with the end of its log when it ends before it answers, or answers too late.
 */
export async function startServerProcess(
  launch: Launch,
  spawned: (pid: number) => void = () => undefined,
  abandon: AbortSignal = new AbortController().signal,
): Promise<ServerProcess> {
  const child = spawnDetached(launch);
  const ended = endOf(child);
  const { pid } = child;
  if (pid === undefined) throw failed(launch, await ended);
  const kill = (): void => {
    signalGroup(pid, 'SIGKILL');
  };
  try {
    spawned(pid);
  } catch (error) {
    // What cannot be put on record (a full disk) would be found by nobody later: it does not stay.
    kill();
    await ended;
    throw error;
  }
  const stop = async (): Promise<void> => {
    child.kill(launch.stopSignal);
    const gone = await Promise.race([ended, wait(launch.stopWithinMs, null, { ref: false })]);
    if (gone === null) {
      kill();
      await ended;
    }
  };
  const outcome = await Promise.race([untilReady(launch, child, abandon), ended]);
  if (outcome !== 'ready') {
    await stop();
    throw failed(launch, outcome);
  }
  return { pid, ended, stop, kill };
}

function spawnDetached(launch: Launch): ChildProcess {
  const log = openRotatedLog(launch.logFile);
  try {
    return spawn(launch.command, launch.args, {
      detached: true,
      stdio: launch.isReady === 'says-so' ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      env: launch.env ?? process.env,
      ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
      ...(launch.user ?? {}),
    });
  } finally {
    closeSync(log);
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(`无法启动：${error.message}`);
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `退出码 ${code ?? 0}` : `被信号 ${signal} 终止`);
    });
  });
}

async function untilReady(launch: Launch, child: ChildProcess, abandon: AbortSignal): Promise<string> {
  const said = { ready: false };
  child.once('message', () => (said.ready = true));
  const ask =
    launch.isReady === 'says-so' ? (): Promise<boolean> => Promise.resolve(said.ready) : launch.isReady;
  const limit = Date.now() + launch.readyWithinMs;
  while (Date.now() < limit) {
    if (abandon.aborted) return '已停止';
    if (await ask()) return 'ready';
    await wait(50);
  }
  return `${Math.round(launch.readyWithinMs / 1000)} 秒内没有应答`;
}

function failed(launch: Launch, why: string): Obstacle {
  const log = lastLines(launch.logFile, 5);
  const full = /no space left on device|disk (is )?full/i.test(log) ? '磁盘已满，请腾出空间后重试。' : '';
  return new Obstacle(`${launch.name}没有启动成功（${why}）。${full}日志：${launch.logFile}\n${log}`);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone: what we wanted.
  }
}
