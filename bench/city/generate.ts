import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Filled } from './fill-requests.js';

/** A core each on the machines this is measured on. */
const processes = 2;
const child = fileURLToPath(new URL('./fill-child.js', import.meta.url));

/** What the processes that made the cases say at their end. */
export interface Generated extends Filled {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

type Said = { readonly done: number } | Omit<Generated, 'seconds'>;

/** Makes the cases, in processes of their own, each with bounded memory. */
export async function generateRequests(
  { databaseUrl, keyFile }: { readonly databaseUrl: string; readonly keyFile: string },
  cases: number,
): Promise<Generated> {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1000);
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) =>
      finished([databaseUrl, keyFile, String(cases), String(part), String(processes)], (done) => {
        if (part === 0) console.log(`  ${done * processes} of ${cases} cases after ${seconds()} s`);
      }),
    ),
  );
  const sum = (of: (part: Omit<Generated, 'seconds'>) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const statuses: { [status: string]: number } = {};
  for (const part of parts)
    for (const [status, count] of Object.entries(part.statuses))
      statuses[status] = (statuses[status] ?? 0) + count;
  return {
    events: sum(({ events }) => events),
    refused: sum(({ refused }) => refused),
    statuses,
    seconds: seconds(),
    cpuSeconds: Math.round(sum(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: Math.round(Math.max(...parts.map(({ peakMegabytes }) => peakMegabytes))),
  };
}

function finished(
  args: readonly string[],
  progress: (done: number) => void,
): Promise<Omit<Generated, 'seconds'>> {
  return new Promise((resolve, reject) => {
    let last: Omit<Generated, 'seconds'> | undefined;
    const running = fork(child, args, { execArgv: ['--enable-source-maps', '--max-semi-space-size=64'] });
    running.on('message', (said: Said) => {
      if ('done' in said) progress(said.done);
      else last = said;
    });
    running.on('error', reject);
    running.on('close', (code) => {
      if (last === undefined) reject(new Error(`a process that made cases ended with ${code ?? 'a signal'}`));
      else resolve(last);
    });
  });
}
