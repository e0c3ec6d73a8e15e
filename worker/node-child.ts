import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Launch } from '../temporal-config/server-process.js';

/** A part of the product that runs in a Node process of its own; it says `ready` over its channel. */
export function nodeChild(name: string, file: string, folder: string, readyWithinMs: number): Launch {
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', fileURLToPath(new URL(`./${file}.js`, import.meta.url))],
    env: { ...process.env, HEFU_DATA: folder },
    logFile: join(folder, 'logs', `${file.replace(/^run-/, '')}.log`),
    isReady: 'says-so',
    readyWithinMs,
    stopSignal: 'SIGTERM',
    stopWithinMs: 30_000,
  };
}
