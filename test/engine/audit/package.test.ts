import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { keyFile } from '../../../audit/checkpoint/key-file.js';
import { sequenceOnce } from '../../../audit/sequencer/sequence-once.js';
import { registerCheckpointKey } from '../../../client/checkpoint-key.js';
import { signNote } from '../../../audit/checkpoint/sign-note.js';
import { verifierKeyText } from '../../../audit/checkpoint/verifier-key.js';
import { exportEvidence } from '../../../client/export-evidence.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import type { Json } from '../../../domain/json.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { closed, lived, submitted } from './lived-case.js';
import { proveInMemory } from './memory-tree.js';

type Files = { readonly [name: string]: string };

let engine: Engine;
let folder = '';
let goVerifier: string | null = null;
let archived: Files = {};
let open: Files = {};
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
  folder = mkdtempSync(join(tmpdir(), 'hefu-package-'));
  goVerifier = builtGoVerifier();
  const stream = await lived(engine, closed);
  const client = await engine.hefu.temporal();
  await client.workflow.getHandle(stream).result();
  await client.workflow.execute('archiveHistories', {
    workflowId: `archive-${randomUUID()}`,
    taskQueue: engine.hefu.addresses.taskQueue,
  });
  const other = await lived(engine, submitted);
  await engine.order(other.split('/')[1] ?? '', 'mz-coordinator', 'Approve', { mode: 'api' });
  archived = await exported(stream);
  open = await exported(other);
}, 300_000);
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Without Go the second verifier is left out, and the run says so. */
function builtGoVerifier(): string | null {
  const source = fileURLToPath(new URL('../../verifier', import.meta.url));
  const program = join(folder, 'verifier');
  const made = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, timeout: 240_000 });
  if (made.status === 0) return program;
  process.stderr.write('没有 Go，第二个核验程序未参加对照。\n');
  return null;
}

async function exported(stream: string): Promise<Files> {
  const { zip } = await exportEvidence(engine.hefu, stream, 'test', (lasts) =>
    proveInMemory(engine.hefu.pool, [...lasts.keys()]),
  );
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What both verifiers say, each as a program of its own: the exit code, which must be the same. */
function verdict(files: Files, ...words: readonly string[]): number | null {
  const place = mkdtempSync(join(folder, 'p-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  const verifier = files['verifier.mjs'] === undefined ? '' : join(place, 'verifier.mjs');
  const env = { PATH: process.env['PATH'] ?? '' };
  const own = spawnSync(process.execPath, [verifier, place, ...words], {
    env,
    timeout: 60_000,
    encoding: 'utf8',
  });
  if (own.stderr !== '') throw new Error(own.stderr);
  if (goVerifier !== null) {
    const other = spawnSync(goVerifier, [place, ...words], { env, timeout: 60_000, encoding: 'utf8' });
    expect([other.status, other.stderr]).toEqual([own.status, '']);
  }
  return own.status;
}

/** With checksums to match, as a forger would make them. */
function summed(files: Files): Files {
  const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'SHA256SUMS'));
  const lines = Object.entries(rest).map(
    ([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`,
  );
  return { ...rest, SHA256SUMS: lines.join('') };
}

interface Row {
  readonly stream: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: string;
}
type Body = { readonly [member: string]: Json };

const rowsOf = (files: Files): readonly Row[] =>
  (files['events.jsonl'] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
const withRows = (files: Files, rows: readonly Row[]): Files =>
  summed({ ...files, 'events.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join('') });

/** The case's chain computed anew after a change of bodies: what whoever owns the database can do. */
function rechained(files: Files, change: (body: Body, row: Row) => Body): Files {
  let previous = { stream: '', hash: '' };
  return withRows(
    files,
    rowsOf(files).map((row) => {
      const body = canonicalJson(change(JSON.parse(row.body) as Body, row));
      const previousHash = previous.stream === row.stream ? previous.hash : '0'.repeat(64);
      const hash = createHash('sha256')
        .update(Buffer.from(previousHash, 'hex'))
        .update(row.recordedAt)
        .update(body)
        .digest('hex');
      previous = { stream: row.stream, hash };
      return { ...row, body, previousHash, hash };
    }),
  );
}

const ofCase = ({ stream }: Row): boolean => /^share-request\/[^/]+$/.test(stream);
const replaced = (files: Files, name: string, from: string | RegExp, to: string): Files =>
  summed({ ...files, [name]: (files[name] ?? '').replace(from, to) });

describe('an evidence package', () => {
  test('verifies with nothing but Node, and by a program in another language; archived and open', () => {
    expect(verdict(archived)).toBe(0);
    expect(verdict(open)).toBe(0);
    expect(verdict(open, '--key', (open['checkpoint-key.txt'] ?? '').trim())).toBe(0);
    expect(Object.keys(archived)).toEqual(
      expect.arrayContaining([
        'README.md',
        'manifest.json',
        'events.jsonl',
        'notices.json',
        'calendar/notices.json',
        'rules/cn-2025-809.json',
        'proofs.json',
        'checkpoint.txt',
        'verifier.mjs',
        'SHA256SUMS',
      ]),
    );
  });

  test('its checksums are those of the usual tool', () => {
    const place = mkdtempSync(join(folder, 's-'));
    for (const [name, text] of Object.entries(archived)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), text);
    }
    expect(() => execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: place })).not.toThrow();
  });

  const foreign = generateKeyPairSync('ed25519');
  const forgeries: readonly (readonly [name: string, code: number, forge: () => Files])[] = [
    [
      'a file taken out',
      10,
      () => Object.fromEntries(Object.entries(archived).filter(([name]) => name !== 'notices.json')),
    ],
    ['a file changed', 11, () => ({ ...archived, 'README.md': 'x' })],
    [
      'a body changed',
      12,
      () =>
        withRows(
          archived,
          rowsOf(archived).map((row) =>
            ofCase(row) && row.seq === 3
              ? { ...row, body: row.body.replace('mz-coordinator', 'mz-somebody') }
              : row,
          ),
        ),
    ],
    [
      'an event left out in the middle',
      12,
      () =>
        withRows(
          archived,
          rowsOf(archived).filter((row) => !(ofCase(row) && row.seq === 3)),
        ),
    ],
    [
      'two events swapped',
      12,
      () => {
        const rows = [...rowsOf(archived)];
        const at = rows.findIndex((row) => ofCase(row) && row.seq === 2);
        rows.splice(at, 2, rows[at + 1]!, rows[at]!);
        return withRows(archived, rows);
      },
    ],
    [
      'an event twice',
      12,
      () =>
        withRows(
          archived,
          rowsOf(archived).flatMap((row) => (ofCase(row) && row.seq === 2 ? [row, row] : [row])),
        ),
    ],
    [
      'a body in another order of members',
      13,
      () => {
        const rows = rowsOf(archived);
        return withRows(
          archived,
          rows.map((row) => {
            if (!(ofCase(row) && row.seq === rows.filter(ofCase).length)) return row;
            const body = `${row.body} `;
            return {
              ...row,
              body,
              hash: createHash('sha256')
                .update(Buffer.from(row.previousHash, 'hex'))
                .update(row.recordedAt)
                .update(body)
                .digest('hex'),
            };
          }),
        );
      },
    ],
    [
      'the tail cut off',
      14,
      () => {
        const last = rowsOf(archived).filter(ofCase).length;
        return withRows(
          archived,
          rowsOf(archived).filter((row) => !(ofCase(row) && row.seq === last)),
        );
      },
    ],
    [
      'a signed command changed, chain computed anew',
      15,
      () =>
        rechained(archived, (body, row) =>
          ofCase(row) && row.seq === 1
            ? (JSON.parse(JSON.stringify(body).replaceAll('社会救助核对', '商业用途')) as Body)
            : body,
        ),
    ],
    [
      'a command without its signature, chain computed anew',
      16,
      () =>
        rechained(archived, ({ envelope, ...body }, row) =>
          ofCase(row) && row.seq === 2 ? body : envelope === undefined ? body : { ...body, envelope },
        ),
    ],
    [
      'a decision changed, chain computed anew',
      17,
      () =>
        rechained(archived, (body, row) => (ofCase(row) && row.seq === 5 ? { ...body, rule: 'B8' } : body)),
    ],
    [
      'a proof changed',
      17,
      () => {
        const proofs = JSON.parse(archived['proofs.json'] ?? '{}') as {
          leaves: { [place: string]: { proof: string[] } };
          heads: object;
        };
        for (const one of Object.values(proofs.leaves)) one.proof[0] = 'cd'.repeat(32);
        return summed({ ...archived, 'proofs.json': JSON.stringify(proofs) });
      },
    ],
    [
      'a checkpoint signed by somebody else',
      18,
      () => {
        const text = (archived['checkpoint.txt'] ?? '').split('\n\n')[0] ?? '';
        return summed({
          ...archived,
          'checkpoint.txt': signNote(`${text}\n`, {
            name: 'hefu.example/test',
            privateKey: foreign.privateKey,
          }),
        });
      },
    ],
    [
      'a proof of the last event changed',
      19,
      () => {
        const proofs = JSON.parse(archived['proofs.json'] ?? '{}') as {
          leaves: object;
          heads: { [stream: string]: { proof: string[] } };
        };
        for (const head of Object.values(proofs.heads)) head.proof[3] = 'ab'.repeat(32);
        return summed({ ...archived, 'proofs.json': JSON.stringify(proofs) });
      },
    ],
    [
      'a kept history changed',
      20,
      () => {
        const name = Object.keys(archived).find((one) => one.startsWith('histories/')) ?? '';
        return replaced(archived, name, 'share-request', 'share-requost');
      },
    ],
    [
      'a command taken out of an open case’s history',
      21,
      () => {
        const name = Object.keys(open).find((one) => one.startsWith('histories/')) ?? '';
        return replaced(open, name, 'workflowExecutionUpdateAcceptedEventAttributes', 'x');
      },
    ],
    [
      'no checkpoint',
      22,
      () =>
        summed(
          Object.fromEntries(Object.entries(archived).filter(([name]) => !/^(checkpoint|proofs)/.test(name))),
        ),
    ],
  ];

  test.each(forgeries)('%s ends with %i, in both programs', (_, code, forge) => {
    expect(verdict(forge())).toBe(code);
  });

  test('a whole package under a key got elsewhere that is not its own ends with 18', () => {
    expect(verdict(archived, '--key', verifierKeyText('hefu.example/test', foreign.publicKey))).toBe(18);
  });

  test('with the log’s own sequencer and key on record: waits for the checkpoint over the case, and verifies', async () => {
    const { hefu } = engine;
    const files = { keyFile: join(folder, 'checkpoint.pem'), witnessFile: join(folder, 'checkpoints.txt') };
    const stream = await lived(engine, submitted);
    const exporting = exportEvidence(hefu, stream, 'test');
    await registerCheckpointKey(hefu, files, 'hefu.example/own');
    const privateKey = await keyFile(files.keyFile);
    const sequencer = {
      pool: hefu.pool,
      privateKey,
      witnessFile: files.witnessFile,
      origin: 'hefu.example/own',
    };
    // A transaction of another test may hold the sequencer back: turns until the export has what it waits for.
    const ended = exporting.then(() => true);
    while (!(await Promise.race([ended, wait(50, false)]))) await sequenceOnce(sequencer);
    const { zip, hasCheckpoint } = await exporting;
    expect(hasCheckpoint).toBe(true);
    const entries = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    expect(verdict(Object.fromEntries(entries))).toBe(0);
  }, 60_000);
});
