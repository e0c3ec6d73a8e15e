// node scripts/complete-lock.js: run it after `npm install` has changed package-lock.json.
// npm leaves other platforms' optional packages out of the lock file when the registry it asked does not carry them,
// and `npm ci` then refuses the file everywhere. Their versions are exact in whoever wants them, so they are written
// in from there; without a checksum, which that registry cannot tell.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/root.js';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el'];
let added = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] !== undefined || lock.packages[top] !== undefined) continue;
    const os = systems.find((system) => name.includes(`-${system}`) || name.includes(`/${system}`));
    const cpu = processors.find((processor) => new RegExp(`[-/]${processor}(-|$|eabi)`).test(name));
    if (!/^\d+\.\d+\.\d+/.test(wanted) || os === undefined) {
      process.stderr.write(`not completed: ${name}@${wanted}, wanted by ${path}\n`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[top] = {
      version: wanted,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
const names = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(names.map((name) => [name, lock.packages[name]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} added\n`);
