// npm test, npm run check: everything a change must pass, on a fresh clone too. Gates first, then the tests from fast
// to slow, the linter beside them. The last line is `N passed, N failed`: gates and tests counted together.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../bin/build.js';
import { ensureDependencies } from '../bin/dependencies.js';
import { root } from '../bin/root.js';

ensureDependencies({ withDevelopment: true });
build();
const bin = join(root, 'node_modules', '.bin');
const total = { passed: 0, failed: 0 };
const failures = [];

const gates = [
  ['规范 eslint', ['eslint', '.', '--max-warnings=0']],
  ['格式 prettier', ['prettier', '--check', '--log-level=warn', '.']],
  ['类型 tsc', ['tsc', '--noEmit', '-p', '.']],
  ['核心类型 tsc（types: []）', ['tsc', '--noEmit', '-p', 'tsconfig.core.json']],
  [
    '依赖方向 dependency-cruiser',
    ['depcruise', '.', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  ],
  ['无用代码 knip', ['knip', '--no-progress']],
];

const only = process.argv.slice(2);
// The linter takes longer than all other gates together: it goes on beside the tests, which mostly wait, behind them.
const [linter, ...others] = gates;
const isGated = only.length === 0 || only.includes('gates');
const linted = isGated ? gate(...linter, { behind: true }) : Promise.resolve();
if (isGated) for (const one of others) await gate(...one);
for (const project of ['rules', 'parts', 'engine']) {
  if (only.length === 0 || only.includes(project)) await jest(project);
}
await linted;
if (failures.length > 0)
  process.stdout.write(`\n未通过：\n${failures.map((line) => `  ${line}`).join('\n')}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** The exit code; null where it could not be started or was killed. */
function run([command, ...args], env = {}) {
  const child = spawn(join(bin, command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}

async function gate(name, [command, ...args], { behind = false } = {}) {
  const started = Date.now();
  const child = spawn(join(bin, command), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  if (behind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const passed = await new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  count(passed ? 1 : 0, passed ? 0 : 1);
  if (!passed) failures.push(`关卡 ${name}：npx ${[command, ...args].join(' ')}`);
  process.stdout.write(Buffer.concat(said));
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}（${Math.round((Date.now() - started) / 1000)} 秒）\n`);
}

async function jest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'hefu-jest-'));
  const output = join(folder, 'result.json');
  const args = ['--selectProjects', project, '--json', '--outputFile', output, '--passWithNoTests'];
  // A client's last retry to a server that a test has killed would keep a finished run waiting.
  if (project !== 'rules') args.push('--forceExit');
  // Tests with servers wait a third of their time: three files at a time, on two cores.
  args.push(`--maxWorkers=${project === 'rules' ? 2 : 3}`);
  const status = await run(['jest', ...args], {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`,
  });
  const result = read(output);
  rmSync(folder, { recursive: true, force: true });
  if (result === null) {
    count(0, 1);
    failures.push(`测试 ${project}：jest 没有给出结果（退出码 ${status}）`);
    return;
  }
  // A file that does not even load has no tests to fail: it counts as one.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  count(result.numPassedTests, result.numFailedTests + broken.length);
  for (const file of broken) failures.push(`${relative(file.name)}：无法载入`);
  for (const file of result.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed') failures.push(`${relative(file.name)} › ${test.fullName}`);
    }
  }
  // Green tests and still not zero: a hook or the servers' end went wrong.
  if (status !== 0 && result.numFailedTests + broken.length === 0) {
    count(0, 1);
    failures.push(`测试 ${project}：jest 退出码 ${status}`);
  }
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function relative(path) {
  return path.startsWith(root) ? path.slice(root.length + 1) : path;
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
