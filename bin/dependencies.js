// Installs the dependencies when they are missing or are not those of package-lock.json. When they are there,
// nothing asks the network.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

const stamp = join(root, '.build', 'dependencies.stamp');
const lockFile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

/** Exits with a sentence when Node is too old or the dependencies cannot be installed. */
export function ensureDependencies({ withDevelopment }) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `需要 Node.js 20.19 以上的版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`,
    );
  }
  const state = `${withDevelopment} ${age(lockFile)} ${age(installed)}`;
  if (read(stamp) === state) return;
  if (missing(withDevelopment).length > 0) {
    alone(() => {
      if (missing(withDevelopment).length > 0) install();
    });
  }
  const left = missing(withDevelopment);
  if (left.length > 0)
    stop(`依赖仍不完整（缺少 ${left.slice(0, 3).join('、')}）。请运行 npm ci 并查看其输出。`);
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(stamp, `${withDevelopment} ${age(lockFile)} ${age(installed)}`);
}

/** Names of packages that the lock file asks for and that are not installed in that version. */
function missing(withDevelopment) {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(read(installed) || '{"packages":{}}').packages;
  return Object.entries(wanted)
    .filter(
      ([path, entry]) =>
        path !== '' &&
        !entry.optional &&
        !entry.peer &&
        (withDevelopment || !(entry.dev || entry.devOptional)),
    )
    .filter(([path, entry]) => present[path]?.version !== entry.version || age(join(root, path)) === '-')
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/**
 * One process installs; whoever comes meanwhile waits for it: two `npm ci` in one folder delete each other's files.
 * A lock whose process is gone is taken over.
 */
function alone(work) {
  const lock = join(root, '.build', 'installing.pid');
  mkdirSync(join(root, '.build'), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!lives(read(lock))) {
        rmSync(lock, { force: true });
        continue;
      }
      if (!told) process.stderr.write('… 另一个进程正在安装依赖，等待其完成\n');
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Just written and still empty counts as living: its owner is about to say who it is. */
function lives(pid) {
  if (pid === '') return age(join(root, '.build', 'installing.pid')) !== '-';
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  process.stderr.write('… 正在安装依赖（npm ci）\n');
  const started = Date.now();
  const npm = process.env.npm_execpath ?? '';
  const [command, args] = /npm-cli\.js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Ours goes to stderr: stdout belongs to the command's answer. An outer `npm ci --dry-run` is not ours.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_dry_run: 'false' },
  });
  if (done.status !== 0) {
    stop(
      '依赖没有安装成功。请检查网络或 npm 镜像（npm config get registry）以及磁盘空间，然后运行 npm ci 重试。',
    );
  }
  process.stderr.write(`  依赖已安装（${Math.round((Date.now() - started) / 1000)} 秒）\n`);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function age(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '-' : `${found.mtimeMs}`;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
