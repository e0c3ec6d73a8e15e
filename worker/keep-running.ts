import { setTimeout as wait } from 'node:timers/promises';
import { say } from '../temporal-config/progress.js';
import { type Launch, type ServerProcess, startServerProcess } from '../temporal-config/server-process.js';
import { sentenceOf } from './sentence-of.js';

/** A server that is started again when it dies. */
export interface Supervised {
  readonly name: string;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
}

const steadyMs = 60_000;
const firstPauseMs = 500;
const longestPauseMs = 15_000;
/** About a minute and a half of trying. */
const attempts = 10;

/**
 * Starts a server and keeps it running: when it dies it is started again, with pauses that double up to 15 s; a
 * minute of steady work forgives what was. After ten attempts in a row `gaveUp` is called.
 * @throws Obstacle when the first start fails.
 */
export async function keepRunning(
  launch: Launch,
  spawned: (pid: number) => void,
  gaveUp: () => void,
  abandon: AbortSignal,
): Promise<Supervised> {
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, abandon]);
  let current: ServerProcess = await startServerProcess(launch, spawned, signal);
  let failures = 0;

  const restart = async (): Promise<boolean> => {
    while (failures < attempts) {
      const paused = wait(Math.min(firstPauseMs * 2 ** failures, longestPauseMs), true, { signal });
      failures += 1;
      if (!(await paused.catch(() => false))) return false;
      try {
        current = await startServerProcess(launch, spawned, signal);
        say(`  ${launch.name}已恢复`);
        return true;
      } catch (error) {
        if (!signal.aborted) say(sentenceOf(error));
      }
    }
    return false;
  };
  const watch = async (): Promise<void> => {
    for (;;) {
      const began = Date.now();
      const why = await current.ended;
      if (signal.aborted) return;
      if (Date.now() - began > steadyMs) failures = 0;
      say(`… ${launch.name}意外结束（${why}），正在重新启动`);
      if (await restart()) continue;
      if (!ending.signal.aborted && !abandon.aborted) gaveUp();
      return;
    }
  };
  const watching = watch();
  return {
    name: launch.name,
    stop: async () => {
      ending.abort();
      await current.stop();
      await watching;
      // A restart that was under way has stopped its own process by now.
    },
    kill: () => {
      ending.abort();
      current.kill();
    },
  };
}
