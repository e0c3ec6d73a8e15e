// node bench/cli.js [times]: how long the command line takes, whole processes from start to exit, as a person
// waits for them. Needs a running installation (npm start) with at least one share request for `show`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hefu = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'hefu');
const times = Number(process.argv[2] ?? 15);
const limitMs = 30_000;

function run(words) {
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, [hefu, ...words], { encoding: 'utf8', timeout: limitMs });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (done.status !== 0) throw new Error(`hefu ${words.join(' ')}: exit ${done.status}\n${done.stderr}`);
  return { ms, stdout: done.stdout };
}

function measured(name, words) {
  run(words); // The first run after a change of sources transpiles them.
  const sorted = Array.from({ length: times }, () => run(words).ms).sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { command: name, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: Math.round(sorted.at(-1)) };
}

const [first] = JSON.parse(run(['request', 'list', '--limit', '1', '--json']).stdout);
const rows = [
  measured('hefu version', ['version']),
  ...(first === undefined
    ? []
    : [
        measured('hefu request show', ['request', 'show', first.id]),
        measured('hefu request show --days', ['request', 'show', first.id, '--days']),
        measured('hefu request events', ['request', 'events', first.id]),
      ]),
  measured('hefu request list', ['request', 'list']),
  measured('hefu catalogue list', ['catalogue', 'list']),
  measured('hefu calendar due', ['calendar', 'due', '2026-09-24', '10']),
];
process.stdout.write(`${JSON.stringify({ times, node: process.versions.node, rows }, null, 2)}\n`);
