// node bench/start-up.js: how long `npm start` takes from an empty data folder, and a second time. Servers must have
// been obtained before (run `npm start` once). Prints seconds; measured on the spot, nothing is assumed.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bin/root.js';

const data = mkdtempSync(join(tmpdir(), 'hefu-bench-'));
// Root's database runs as another user, who has to come through.
chmodSync(data, 0o711);
const port = await freePort();
const aims = { first: 60, second: 15 };

// As after a fresh `npm ci`: no mirror of the sources, no workflow bundle.
rmSync(join(root, '.build'), { recursive: true, force: true });
const result = {};
for (const round of ['first', 'second']) {
  const { readySeconds, stopSeconds } = await startAndStop();
  result[round] = { readySeconds, aimSeconds: aims[round], stopSeconds };
}
rmSync(data, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exitCode = Object.values(result).every(({ readySeconds, aimSeconds }) => readySeconds < aimSeconds)
  ? 0
  : 1;

async function startAndStop() {
  const began = Date.now();
  const env = { ...process.env, HEFU_DATA: data, HEFU_PORT: String(port) };
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([
    new Promise((resolve) =>
      child.stdout.on('data', (text) => String(text).includes('hefu ready') && resolve()),
    ),
    ended.then(() => Promise.reject(new Error('npm start ended before it was ready'))),
  ]);
  const ready = Date.now();
  child.kill('SIGTERM');
  await ended;
  await goneFrom(port);
  return { readySeconds: (ready - began) / 1000, stopSeconds: (Date.now() - ready) / 1000 };
}

/** npm may end before what it started: the measurement ends when nobody listens any more. */
async function goneFrom(number) {
  while (
    await fetch(`http://127.0.0.1:${number}/healthz`).then(
      () => true,
      () => false,
    )
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
