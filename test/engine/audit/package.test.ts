import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { keyFile } from '../../../audit/checkpoint/key-file.js';
import { sequenceOnce, type Sequencer } from '../../../audit/sequencer/sequence-once.js';
import { stampOnce } from '../../../audit/timestamp/stamp-once.js';
import { trustedCertificates } from '../../../audit/timestamp/trusted-certificates.js';
import { registerCheckpointKey } from '../../../client/checkpoint-key.js';
import { signNote } from '../../../audit/checkpoint/sign-note.js';
import { verifierKeyText } from '../../../audit/checkpoint/verifier-key.js';
import { exportEvidence } from '../../../client/export-evidence.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import type { Json } from '../../../domain/json.js';
import { localAuthority, openssl } from '../../parts/audit/local-authority.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { closed, lived, submitted } from './lived-case.js';
import { proveInMemory, signedInMemory } from './memory-tree.js';

type Files = { readonly [name: string]: string };

let engine: Engine;
let folder = '';
let goVerifier: string | null = null;
let archived: Files = {};
let open: Files = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hefu-package-'));
  [engine, goVerifier] = await Promise.all([sharedTemporal().then(startEngine), builtGoVerifier()]);
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
async function builtGoVerifier(): Promise<string | null> {
  const source = fileURLToPath(new URL('../../verifier', import.meta.url));
  const program = join(folder, 'verifier');
  try {
    await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: source, timeout: 240_000 });
    return program;
  } catch {
    process.stderr.write('没有 Go，第二个核验程序未参加对照。\n');
    return null;
  }
}

async function exported(stream: string): Promise<Files> {
  const { zip } = await exportEvidence(engine.hefu, stream, 'test', {
    prove: (lasts) => proveInMemory(engine.hefu.pool, [...lasts.keys()]),
  });
  return unzipped(zip);
}

const isBinary = (name: string): boolean => name.endsWith('.tsr');
const unzipped = (zip: Uint8Array): Files =>
  Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes, isBinary(name))]),
  );
const bytesOf = (name: string, text: string): Buffer => Buffer.from(text, isBinary(name) ? 'latin1' : 'utf8');

function written(files: Files): string {
  const place = mkdtempSync(join(folder, 'p-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), bytesOf(name, text));
  }
  return place;
}

/** What both verifiers say, each as a program of its own: the exit code, which must be the same. */
function verdict(files: Files, ...words: readonly string[]): number | null {
  const place = written(files);
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

const listSignature = 'SHA256SUMS.sig';
/** With checksums to match, as a forger would make them. */
function summed(files: Files): Files {
  const rest = Object.fromEntries(Object.entries(files).filter(([name]) => !/^SHA256SUMS/.test(name)));
  const lines = Object.entries(rest).map(
    ([name, text]) => `${createHash('sha256').update(bytesOf(name, text)).digest('hex')}  ${name}\n`,
  );
  // The signature of the list stays what it was: whoever has the package has no gateway's key.
  const signature = files[listSignature];
  return {
    ...rest,
    SHA256SUMS: lines.join(''),
    ...(signature === undefined ? {} : { [listSignature]: signature }),
  };
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
/** A chain taken out, with everything that speaks of it. */
function withoutChain(files: Files, which: RegExp): Files {
  const proofs = JSON.parse(files['proofs.json'] ?? '{}') as {
    leaves: { [place: string]: object };
    heads: { [stream: string]: object };
  };
  const rest = rowsOf(files).filter(({ stream }) => !which.test(stream));
  expect(rest.length).toBeLessThan(rowsOf(files).length);
  const without = (members: { [name: string]: object }): object =>
    Object.fromEntries(Object.entries(members).filter(([name]) => !which.test(name.split(' ')[0] ?? '')));
  return withRows(
    {
      ...files,
      'proofs.json': JSON.stringify({
        ...proofs,
        leaves: without(proofs.leaves),
        heads: without(proofs.heads),
      }),
    },
    rest,
  );
}
const replaced = (files: Files, name: string, from: string | RegExp, to: string): Files =>
  summed({ ...files, [name]: (files[name] ?? '').replace(from, to) });

/** A transaction of another test may hold the sequencer back: turns until somebody has what they wait for. */
async function sequencingUntil<T>(sequencer: Sequencer, waitedFor: Promise<T>): Promise<T> {
  const ended = waitedFor.then(() => true);
  while (!(await Promise.race([ended, wait(50, false)]))) await sequenceOnce(sequencer);
  return waitedFor;
}

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

  test('says to a person what happened, in order and in Chinese', () => {
    const story = (archived['README.md'] ?? '').split('\n').filter((line) => /^\| \d+ \|/.test(line));
    expect(story).toHaveLength(rowsOf(archived).filter(ofCase).length);
    expect(story[0]).toMatch(/^\| 1 \| \d{4}年.+ \| mz-coordinator（/);
    expect(story.join('\n')).not.toMatch(/RequestDrafted|ConsentGiven|ApplicationApproved/);
  });

  test('whose verifier is asked in a way that cannot be understood does not say 完整', () => {
    for (const words of [['--key'], ['--key', ''], ['--nonsense']])
      expect(verdict(archived, ...words)).toBe(2);
  });

  test('whose list nobody has signed verifies only for whoever says that they know', () => {
    const unsigned = Object.fromEntries(Object.entries(archived).filter(([name]) => name !== listSignature));
    expect(verdict(unsigned, '--without-signature')).toBe(0);
  });

  test('its checksums are those of the usual tool', () => {
    const place = written(archived);
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
      'the whole case left out',
      14,
      () =>
        withRows(
          archived,
          rowsOf(archived).filter((row) => !ofCase(row)),
        ),
    ],
    [
      'the chain of what was refused left out, its proofs with it',
      14,
      () => withoutChain(open, /\/attempts$/),
    ],
    [
      'the chain of what was refused left out, and shown empty by the proof of another chain',
      14,
      () => {
        const forged = withoutChain(open, /\/attempts$/);
        const proofs = JSON.parse(forged['proofs.json'] ?? '{}') as { absent: { [stream: string]: object } };
        const [other] = Object.values(proofs.absent);
        const attempts = rowsOf(open).find(({ stream }) => stream.endsWith('/attempts'))?.stream ?? '';
        return summed({
          ...forged,
          'proofs.json': JSON.stringify({
            ...proofs,
            absent: { ...proofs.absent, [attempts]: other },
          }),
        });
      },
    ],
    [
      'the archive left out together with the histories it speaks of',
      14,
      () => {
        const forged = withoutChain(archived, /^history\//);
        return summed(
          Object.fromEntries(Object.entries(forged).filter(([name]) => !name.startsWith('histories/'))),
        );
      },
    ],
    [
      'a file beside the case that the record does not speak of',
      11,
      () => {
        const name = createHash('sha256').update('a letter').digest('hex');
        return summed({ ...archived, [`attachments/${name}`]: 'a letter' });
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
      'the history of another case put in',
      20,
      () => {
        const others = Object.entries(open).filter(([name]) => name.startsWith('histories/'));
        return summed({ ...archived, ...Object.fromEntries(others) });
      },
    ],
    ['a story told otherwise in the README', 24, () => replaced(archived, 'README.md', '系统', '市长')],
    [
      'somebody else told, in the list of notices',
      24,
      () => replaced(archived, 'notices.json', /"recipient": "[^"]*"/, '"recipient": "nobody"'),
    ],
    [
      'a rule with more days',
      24,
      () => replaced(archived, 'rules/cn-2025-809.json', '"onDemand": 10', '"onDemand": 11'),
    ],
    [
      'another day off',
      24,
      () => {
        const name = Object.keys(archived).find((one) => /^calendar\/cn-/.test(one)) ?? '';
        return replaced(archived, name, /"off": \[\s*"[^"]*"/, '"off": ["2030-01-07"');
      },
    ],
    ['a page put in, with its checksum', 24, () => summed({ ...archived, '批复.txt': '同意。' })],
    ['a page put in beside the list', 11, () => ({ ...archived, '批复.txt': '同意。' })],
    [
      'the signature of the list taken out',
      24,
      () => Object.fromEntries(Object.entries(archived).filter(([name]) => name !== listSignature)),
    ],
    [
      'the list signed by a key nobody has registered',
      24,
      () => {
        const signature = sign(
          null,
          Buffer.from(`hefu-evidence/1\n${archived['SHA256SUMS'] ?? ''}`),
          foreign.privateKey,
        );
        return { ...archived, [listSignature]: `gw-foreign ${signature.toString('base64')}\n` };
      },
    ],
    [
      'the list signed by that key under the name of the registered one',
      24,
      () => {
        const signature = sign(
          null,
          Buffer.from(`hefu-evidence/1\n${archived['SHA256SUMS'] ?? ''}`),
          foreign.privateKey,
        );
        const keyId = (archived[listSignature] ?? '').split(' ')[0] ?? '';
        return { ...archived, [listSignature]: `${keyId} ${signature.toString('base64')}\n` };
      },
    ],
    [
      'a line of the list that leads out of the folder',
      11,
      () => ({
        ...archived,
        SHA256SUMS: (archived['SHA256SUMS'] ?? '').replace('  README.md', '  histories/../README.md'),
      }),
    ],
    [
      'a file listed twice',
      11,
      () => ({ ...archived, SHA256SUMS: (archived['SHA256SUMS'] ?? '').replace(/^(.*\n)/, '$1$1') }),
    ],
    ['proofs that are no JSON', 11, () => summed({ ...archived, 'proofs.json': '{' })],
    ['a manifest that is no object', 11, () => summed({ ...archived, 'manifest.json': 'null' })],
    ['an event that is no JSON', 13, () => summed({ ...archived, 'events.jsonl': '{"stream":' })],
    [
      'an event put behind a command that did not lead to it, chain computed anew',
      16,
      () => {
        const last = rowsOf(archived).filter(ofCase).length;
        return rechained(archived, ({ envelope, ...body }, row) =>
          ofCase(row) && row.seq === last
            ? { ...body, index: 1 }
            : envelope === undefined
              ? body
              : { ...body, envelope },
        );
      },
    ],
    [
      'a checkpoint of another log, signed by the same key',
      18,
      () => {
        const text = (archived['checkpoint.txt'] ?? '').split('\n\n')[0] ?? '';
        const [, ...rest] = `${text}\n`.split('\n');
        return summed({
          ...archived,
          'checkpoint.txt': signedInMemory(['hefu.other/log', ...rest].join('\n')),
        });
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
    const forged = forge();
    // What changes nothing would be no forgery.
    expect(forged).not.toEqual(archived);
    expect(forged).not.toEqual(summed(archived));
    expect(forged).not.toEqual(summed(open));
    expect(verdict(forged)).toBe(code);
  });

  test('a whole package under a key got elsewhere that is not its own ends with 18', () => {
    expect(verdict(archived, '--key', verifierKeyText('hefu.example/test', foreign.publicKey))).toBe(18);
  });

  describe('with the log’s own sequencer and key on record', () => {
    const authority = openssl() === null ? null : localAuthority();
    let stamped: Files = {};
    afterAll(async () => {
      await (await authority)?.stop();
    });

    test('waits for the checkpoint over the case, and verifies', async () => {
      const { hefu } = engine;
      const files = { keyFile: join(folder, 'checkpoint.pem'), witnessFile: join(folder, 'checkpoints.txt') };
      const origin = 'hefu.example/own';
      const stream = await lived(engine, submitted);
      const exporting = exportEvidence(hefu, stream, 'test');
      await registerCheckpointKey(hefu, files, origin);
      const privateKey = await keyFile(files.keyFile);
      const sequencer = { pool: hefu.pool, privateKey, witnessFile: files.witnessFile, origin };
      const { zip, hasCheckpoint, hasTimestamp } = await sequencingUntil(sequencer, exporting);
      expect([hasCheckpoint, hasTimestamp]).toEqual([true, false]);
      expect(verdict(unzipped(zip))).toBe(0);
      if (authority === null) return;
      const { url, caFile } = await authority;
      const authorities = readFileSync(caFile, 'utf8');
      const trusted = trustedCertificates(authorities);
      const asked = { pool: hefu.pool, authority: { url: new URL(url), trusted, everyMinutes: 1 } };
      expect(await stampOnce(asked)).toMatchObject({ kind: 'stamped' });
      // The tree grows on behind the checkpoint that has the token.
      const grown = await lived(engine, submitted);
      await sequencingUntil(sequencer, exportEvidence(hefu, grown, 'test'));
      stamped = unzipped((await exportEvidence(hefu, stream, 'test', { authorities })).zip);
    }, 120_000);

    const ofToken = authority === null ? test.skip : test;
    ofToken('carries the token of a timestamp authority, verified by both programs and by OpenSSL', () => {
      expect(verdict(stamped)).toBe(0);
      const words =
        'ts -verify -data timestamp/checkpoint.txt -in timestamp/token.tsr -CAfile timestamp/ca.pem';
      expect(stamped['README.md']).toContain(`openssl ${words}`);
      const place = written(stamped);
      expect(execFileSync('openssl', words.split(' '), { cwd: place, encoding: 'utf8' })).toContain('OK');
    });

    const changed = (name: string, change: (text: string) => string): Files =>
      summed({ ...stamped, [name]: change(stamped[name] ?? '') });
    const flipped = (text: string, at: number): string =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    const tokens: readonly (readonly [name: string, code: number, forge: () => Files])[] = [
      ['a token of another text', 23, () => changed('timestamp/checkpoint.txt', (text) => `${text}\n`)],
      [
        'a token signed otherwise',
        23,
        () => changed('timestamp/token.tsr', (text) => flipped(text, text.length - 9)),
      ],
      [
        'a time set back',
        23,
        () => changed('timestamp/token.tsr', (text) => flipped(text, text.search(/20\d{12}Z/) + 7)),
      ],
      [
        'a proof of another tree',
        23,
        () => changed('timestamp/consistency.json', (text) => text.replace(/[0-9a-f]{64}/, '0'.repeat(64))),
      ],
      ['an answer that is none', 23, () => changed('timestamp/token.tsr', () => '0\u0003\u0002\u0001\u0001')],
    ];
    ofToken.each(tokens)('%s ends with %i, in both programs', (_, code, forge) => {
      expect(verdict(forge())).toBe(code);
    });
  });
});
