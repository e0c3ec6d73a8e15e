// npm run fuzz:api [-- <role>|all] [--seed N] [--examples N]: Schemathesis against a demo city of its own, as one
// role (coordinator unless another is named), or as each and as a stranger. Ends with 1 when anything was found.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../temporal-config/free-port.js';
import { Obstacle } from '../../temporal-config/obstacle.js';
import { runCommand } from '../../temporal-config/run-command.js';
import { start, untilReady } from '../parts/start/started.js';
import { runSchemathesis } from './run-schemathesis.js';
import { pythonWithSchemathesis } from './schemathesis-program.js';

const stranger = 'stranger';
const hourMs = 3_600_000;

interface Person {
  readonly user: string;
  readonly roles: readonly string[];
}

async function fuzz(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, examples: { type: 'string', default: '20' } },
  });
  const wanted = positionals[0] ?? 'coordinator';
  const python = await pythonWithSchemathesis();
  const data = mkdtempSync(join(tmpdir(), 'hefu-fuzz-'));
  // The database of root runs as another user, who has to come through.
  chmodSync(data, 0o711);
  const port = await freePort();
  const city = start(data, port, { HEFU_DEMO: '1', HEFU_REQUESTS_PER_SECOND: '100000' });
  process.once('SIGINT', () => city.child.kill('SIGTERM'));
  try {
    await untilReady(city);
    const people = await hefu<readonly Person[]>(data, ['user', 'list']);
    const roles = [...new Set(people.flatMap((person) => person.roles))].sort();
    const chosen = wanted === 'all' ? [...roles, stranger] : [wanted];
    let found = 0;
    for (const role of chosen) {
      const user = people.find((person) => person.roles.includes(role))?.user ?? null;
      if (user === null && role !== stranger) {
        throw new Obstacle(`没有岗位“${role}”，可用（roles）：${roles.join('、')}、${stranger}、all。`);
      }
      const seed = Number(values.seed);
      process.stdout.write(`\n=== ${role}（${user ?? '未登录'}），seed ${seed}\n`);
      const url = `http://127.0.0.1:${port}`;
      const token = user === null ? null : await tokenFor(data, user);
      const run = { python, url, token, examples: Number(values.examples), seed, limitMs: hourMs };
      const { code, said, cases } = await runSchemathesis(run);
      process.stdout.write(`${said}\n=== ${role}：${cases} 个请求，${code === 0 ? '0 项问题' : '有问题'}\n`);
      if (code !== 0) found += 1;
    }
    return found === 0 ? 0 : 1;
  } finally {
    city.child.kill('SIGTERM');
    await city.ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function tokenFor(data: string, user: string): Promise<string> {
  const people = await hefu<readonly Person[]>(data, ['user', 'list']);
  const admin = people.find(({ roles }) => roles.includes('admin'))?.user ?? '';
  return (await hefu<{ readonly token: string }>(data, ['user', 'token', user, '--as', admin])).token;
}

async function hefu<T>(data: string, words: readonly string[]): Promise<T> {
  const env = { ...process.env, HEFU_DATA: data };
  const done = await runCommand('./bin/hefu', [...words, '--json'], 60_000, { env });
  if (done.code !== 0) throw new Obstacle(`hefu ${words.join(' ')}：${done.stderr}`);
  return JSON.parse(done.stdout) as T;
}

process.exitCode = await fuzz().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Obstacle ? error.message : String(error)}\n`);
  return 1;
});
