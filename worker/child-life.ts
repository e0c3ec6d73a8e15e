import { readRunFile, type RunFile } from '../temporal-config/run-file.js';

/** What the supervisor wrote down for its children. Children have no other configuration. */
export function parentsRunFile(): RunFile {
  const run = readRunFile(process.env['HEFU_DATA'] ?? '');
  if (run === null) throw new Error('run.json is missing: this process is started by worker/up.ts');
  return run;
}

export function sayReady(): void {
  process.send?.('ready');
}

/** Calls `stop` once: when we are asked to, or when the supervisor is gone (its channel closes even on SIGKILL). */
export function onStop(stop: () => void): void {
  let asked = false;
  const once = (): void => {
    if (asked) return;
    asked = true;
    stop();
  };
  process.on('SIGTERM', once).on('SIGINT', once).on('disconnect', once);
}
