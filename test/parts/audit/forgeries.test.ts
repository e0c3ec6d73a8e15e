import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { verifierKeyText } from '../../../audit/checkpoint/verifier-key.js';
import { readWitnesses } from '../../../audit/checkpoint/witness-file.js';
import { sequenceOnce } from '../../../audit/sequencer/sequence-once.js';
import type { LogReport } from '../../../audit/verify/log-report.js';
import { verifyLog } from '../../../audit/verify/verify-log.js';
import { checkpointLine, checkpointLinesIn } from '../../../domain/checkpoint-line.js';
import { accepted, at, actor, envelopeOf, recordOn } from '../store/store-fixture.js';
import { forge } from './forge.js';
import { openLog, untilIdle, writeCase, type LogUnderTest } from './log-fixture.js';

jest.setTimeout(60_000);

const open: LogUnderTest[] = [];
afterEach(async () => {
  for (const log of open.splice(0)) await log.close();
});

/** Three cases of five events and an attempt each: b is leaves 6 to 10, its attempt 11; checkpoints at 6, 12 and 18. */
async function threeCases(): Promise<LogUnderTest> {
  const log = await openLog();
  open.push(log);
  for (const id of ['a', 'b', 'c']) {
    await writeCase(log, id);
    await log.sequence();
  }
  return log;
}

const b = 'share-request/b';
const witnessed = async (log: LogUnderTest): Promise<readonly string[]> =>
  (await readWitnesses(log.witnessFile)).map(({ note }) => note);

async function verified(
  log: LogUnderTest,
  against: readonly string[] = [],
  keys = [log.verifierKey],
): Promise<LogReport> {
  return verifyLog(log.pool, { keys, against });
}

/** Where and what, in one line each. */
async function found(log: LogUnderTest, against: readonly string[] = []): Promise<readonly string[]> {
  const { broken } = await verified(log, against);
  return broken.map(({ stream, seq, leaf, why }) => `${stream} ${seq} ${leaf ?? '-'} ${why}`);
}

const rewrite = `UPDATE hefu.event SET body = replace(body, '"data":{}', '"data":{"x":1}') WHERE stream = '${b}' AND seq = 3`;

const everythingAgain = [
  rewrite,
  `SELECT pg_temp.rechain('${b}')`,
  'TRUNCATE hefu.tree_leaf, hefu.tree_tile, hefu.tree_head, hefu.head_bucket, hefu.checkpoint, hefu.checkpoint_timestamp',
];

describe('a log nobody touched', () => {
  test('is whole, and consistent with every checkpoint it has ever had', async () => {
    const log = await threeCases();
    const notes = await witnessed(log);
    expect(notes).toHaveLength(3);
    expect(await verified(log, notes)).toMatchObject({
      events: 18,
      streams: 6,
      brokenTotal: 0,
      tree: { size: 18, checkpoints: 3, unsequenced: 0 },
    });
  });

  test('says how much is recorded and not signed yet', async () => {
    const log = await threeCases();
    await writeCase(log, 'd', 2);
    expect(await verified(log)).toMatchObject({
      events: 21,
      brokenTotal: 0,
      tree: { size: 18, unsequenced: 3 },
    });
  });

  test('is whole before its first event', async () => {
    const log = await openLog();
    open.push(log);
    expect(await verified(log)).toMatchObject({
      events: 0,
      brokenTotal: 0,
      tree: { size: 0, checkpoints: 0 },
    });
  });

  test('does not change by an append without events, nor by the same command a second time', async () => {
    const log = await threeCases();
    const before = await verified(log);
    const empty = {
      commandId: 'nothing',
      at,
      actor,
      envelope: envelopeOf('nothing'),
      events: [],
      refusals: [],
    };
    await recordOn(log.pool, 'b', 5, [{ ...empty, notices: [] }]);
    await recordOn(log.pool, 'b', 4, [accepted('b-4')]);
    expect(await sequenceOnce(log.sequencer)).toEqual({ kind: 'idle' });
    expect(await verified(log)).toEqual(before);
  });
});

describe('a decision rewritten by a superuser with the guards off', () => {
  test('is named by its hash', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, rewrite);
    expect(await found(log)).toEqual([`${b} 3 8 hash-differs`]);
  });

  test('with the chain and the head computed again is named by the tree: stream, seq and leaf', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, rewrite, `SELECT pg_temp.rechain('${b}')`);
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      `${b} 3 8 leaf-differs`,
      `${b} 4 9 leaf-differs`,
      `${b} 5 10 leaf-differs`,
    ]);
  });

  test('with the leaves computed again too is named by what was signed', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, rewrite, `SELECT pg_temp.rechain('${b}')`, `SELECT pg_temp.releaf('${b}')`);
    const { broken } = await verified(log);
    expect(broken).toMatchObject([
      { leaf: 6, why: 'root-differs', detail: '叶子6至11不是第12条处检查点所签名的' },
      { why: 'heads-differ' },
    ]);
  });

  test('and everything signed again without the key is named: nobody on record has signed', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, ...everythingAgain);
    const { privateKey } = generateKeyPairSync('ed25519');
    await untilIdle({ ...log.sequencer, privateKey, witnessFile: `${log.witnessFile}.other` });
    expect(await found(log)).toEqual([' 0 0 signature-wrong']);
  });

  test('and everything signed again with the stolen key is whole by itself, and found with one kept checkpoint', async () => {
    const log = await threeCases();
    const [, kept] = await witnessed(log);
    await forge(log.ownerUrl, ...everythingAgain);
    await untilIdle({ ...log.sequencer, witnessFile: `${log.witnessFile}.other` });
    expect(await found(log)).toEqual([]);
    expect(await found(log, [kept!])).toEqual([' 0 0 inconsistent-with-checkpoint']);
    expect(await sequenceOnce(log.sequencer)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'witness-differs' },
    });
  });

  test('by ALTER COLUMN TYPE, which fires no trigger, is named', async () => {
    const log = await threeCases();
    await log.owner.query(
      `ALTER TABLE hefu.event ALTER COLUMN body TYPE text USING CASE WHEN stream = '${b}' AND seq = 3 THEN replace(body, '"data":{}', '"data":{"x":1}') ELSE body END`,
    );
    expect(await found(log)).toEqual([`${b} 3 8 hash-differs`]);
  });

  test('by ALTER COLUMN TYPE with hash and head to match is named by the tree', async () => {
    const log = await threeCases();
    await log.owner.query(
      `ALTER TABLE hefu.event ALTER COLUMN body TYPE text USING CASE WHEN stream = '${b}' AND seq = 5 THEN replace(body, '"data":{}', '"data":{"x":1}') ELSE body END`,
    );
    const hash = `sha256(previous_hash || convert_to(to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || body, 'UTF8'))`;
    await log.owner.query(`ALTER TABLE hefu.event ALTER COLUMN hash TYPE bytea USING ${hash}`);
    const { rows } = await log.owner.query<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM hefu.event WHERE stream = '${b}' AND seq = 5`,
    );
    await log.owner.query(
      `ALTER TABLE hefu.stream ALTER COLUMN hash TYPE bytea USING CASE WHEN stream = '${b}' THEN '\\x${rows[0]!.hash}'::bytea ELSE hash END`,
    );
    expect(await found(log)).toEqual([' 0 - heads-differ', `${b} 5 10 leaf-differs`]);
  });
});

const renumber = (from: number, to: number): string =>
  `UPDATE hefu.event SET seq = ${to}, body = replace(body, '"seq":${from},', '"seq":${to},') WHERE stream = '${b}' AND seq = ${from}`;

describe('events dropped, put in, swapped, doubled, with chain and head computed again', () => {
  test('one dropped and the place closed up', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `DELETE FROM hefu.event WHERE stream = '${b}' AND seq = 3`,
      renumber(4, 3),
      renumber(5, 4),
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      `${b} 3 8 leaf-differs`,
      `${b} 4 9 leaf-differs`,
      `${b} 5 10 event-missing`,
    ]);
  });

  test('one put in between', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      renumber(5, 6),
      renumber(4, 5),
      `INSERT INTO hefu.event SELECT stream, 4, event_id, type, at, recorded_at, actor, replace(body, '"seq":3,', '"seq":4,'), hash, hash, command_id, command_index, NULL, NULL, transaction_id
       FROM hefu.event WHERE stream = '${b}' AND seq = 3`,
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      `${b} 4 9 leaf-differs`,
      `${b} 5 10 leaf-differs`,
      `${b} 6 - not-in-tree`,
    ]);
  });

  test('two swapped', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      renumber(2, 9),
      renumber(3, 2),
      renumber(9, 3),
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      `${b} 2 7 leaf-differs`,
      `${b} 3 8 leaf-differs`,
      `${b} 4 9 leaf-differs`,
      `${b} 5 10 leaf-differs`,
    ]);
  });

  test('the last one a second time, in the transaction of the first', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `INSERT INTO hefu.event SELECT stream, 6, event_id, type, at, recorded_at, actor, replace(body, '"seq":5,', '"seq":6,'), hash, hash, command_id, command_index, NULL, NULL, transaction_id
       FROM hefu.event WHERE stream = '${b}' AND seq = 5`,
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([`${b} 6 - not-in-tree`]);
  });

  test('the tail of one case cut off together with its head', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `DELETE FROM hefu.event WHERE stream = '${b}' AND seq > 3`,
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      `${b} 4 9 event-missing`,
      `${b} 5 10 event-missing`,
    ]);
  });

  test('the tail of one case cut off together with its leaves', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `DELETE FROM hefu.event WHERE stream = '${b}' AND seq > 3`,
      `SELECT pg_temp.rechain('${b}')`,
      `DELETE FROM hefu.tree_leaf WHERE stream = '${b}' AND seq > 3`,
    );
    expect(await found(log)).toEqual(
      expect.arrayContaining([' 0 9 leaf-missing', ' 0 10 leaf-missing', ' 0 6 root-differs']),
    );
  });

  test('an attempt that was refused taken away', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `DELETE FROM hefu.event WHERE stream = '${b}/attempts'`,
      `DELETE FROM hefu.stream WHERE stream = '${b}/attempts'`,
    );
    expect(await found(log)).toEqual([' 0 - heads-differ', `${b}/attempts 1 11 event-missing`]);
  });
});

/** The end of the log taken away with everything that speaks of it, back to an older checkpoint. */
const cutBackTo12 = [
  `DELETE FROM hefu.event WHERE stream LIKE 'share-request/c%'`,
  `DELETE FROM hefu.stream WHERE stream LIKE 'share-request/c%'`,
  `DELETE FROM hefu.command WHERE stream LIKE 'share-request/c%'`,
  'DELETE FROM hefu.tree_leaf WHERE leaf >= 12',
  `DELETE FROM hefu.tree_head WHERE stream LIKE 'share-request/c%'`,
  'DELETE FROM hefu.checkpoint WHERE size > 12',
];

describe('the end of the log cut off', () => {
  test('without a trace is whole by itself, and found with one kept checkpoint, which names the first leaf that is gone', async () => {
    const log = await threeCases();
    const [, older, newest] = await witnessed(log);
    await forge(log.ownerUrl, ...cutBackTo12);
    expect(await found(log)).toEqual([]);
    expect(await found(log, [older!])).toEqual([]);
    expect(await found(log, [newest!])).toEqual([' 0 12 shorter-than-checkpoint']);
  });

  test('lets nothing be signed any more, however many events come after it', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, ...cutBackTo12);
    const refusal = { size: 12, witnessed: { size: 18, epoch: 1 } };
    expect(await sequenceOnce(log.sequencer)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'witness-ahead', ...refusal },
    });
    await writeCase(log, 'later', 20);
    expect(await sequenceOnce(log.sequencer)).toMatchObject({ kind: 'refused', refusal });
  });
});

describe('an old backup restored', () => {
  /** The database as it was at leaf 12, under a name of its own, while the copies outside go on to 18. */
  async function restored(): Promise<{
    readonly log: LogUnderTest;
    readonly pool: pg.Pool;
    readonly url: string;
  }> {
    const log = await openLog();
    for (const id of ['a', 'b']) {
      await writeCase(log, id);
      await log.sequence();
    }
    const name = new URL(log.ownerUrl).pathname.slice(1);
    const admin = new URL(log.ownerUrl);
    admin.pathname = '/postgres';
    const client = new pg.Client({ connectionString: admin.href });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
    );
    await client.query(`CREATE DATABASE ${name}_backup TEMPLATE ${name} STRATEGY file_copy`);
    await client.end();
    open.push(log);
    await writeCase(log, 'c');
    expect(await log.sequence()).toBe(18);
    const url = new URL(log.pool.options.connectionString ?? '');
    url.pathname = `/${name}_backup`;
    const pool = new pg.Pool({ connectionString: url.href });
    pool.on('error', () => undefined);
    return { log, pool, url: url.href };
  }

  test('is not signed on until a person has said why the log goes on with less, in an epoch of its own', async () => {
    const { log, pool } = await restored();
    const backup = { ...log, pool, sequencer: { ...log.sequencer, pool } };
    const refused = { kind: 'refused', refusal: { code: 'witness-ahead', size: 12 } };
    expect(await sequenceOnce(backup.sequencer)).toMatchObject(refused);
    await writeCase(backup, 'd', 9);
    expect(await sequenceOnce(backup.sequencer)).toMatchObject(refused);
    await pool.query(`SELECT hefu.start_epoch(NULL, 'wang', '磁盘损坏，从前一日的备份恢复')`);
    expect(await untilIdle(backup.sequencer)).toBe(22);
    const notes = await witnessed(log);
    expect(await found(backup)).toEqual([]);
    expect(await found(backup, [notes[1]!])).toEqual([]);
    // What was lost stays lost, and found.
    expect(await found(backup, [notes[2]!])).toEqual([' 0 0 inconsistent-with-checkpoint']);
    await pool.end();
  });
});

describe('a dump restored in another cluster, where transaction ids begin anew', () => {
  test('begins a new epoch by itself, and passes over nothing that had not been signed', async () => {
    const log = await threeCases();
    await writeCase(log, 'd', 2);
    await forge(
      log.ownerUrl,
      'UPDATE hefu.tree_epoch SET system_identifier = 7',
      `UPDATE hefu.checkpoint SET sequenced_to = '9000000000'`,
      `UPDATE hefu.event SET transaction_id = '8999999999' WHERE stream LIKE 'share-request/d%'`,
    );
    expect(await untilIdle({ ...log.sequencer, batch: 2 })).toBe(21);
    await writeCase(log, 'e', 2);
    expect(await log.sequence()).toBe(24);
    const { rows } = await log.pool.query(
      'SELECT epoch, first_leaf::int, actor FROM hefu.tree_epoch ORDER BY epoch',
    );
    expect(rows).toEqual([
      { epoch: 1, first_leaf: 0, actor: 'engine' },
      { epoch: 2, first_leaf: 18, actor: 'engine' },
    ]);
    expect(await found(log, await witnessed(log))).toEqual([]);
  });
});

describe('a notice that carried the checkpoint out of the database', () => {
  test('is enough to find a past signed anew with the stolen key, however the mail was pasted', async () => {
    const log = await threeCases();
    const [, kept] = await readWitnesses(log.witnessFile);
    const { origin, size, root, at: signedAt } = kept!;
    const line = checkpointLine({ origin, size, root: root.toString('base64'), at: signedAt });
    const seen = checkpointLinesIn(`> 各位：\n> ${line.replaceAll(' ', '\r\n  ')}\n（请留存）`);
    expect(seen).toHaveLength(1);
    const against = async (): Promise<readonly string[]> =>
      (await verifyLog(log.pool, { keys: [log.verifierKey], seen })).broken.map(({ why }) => why);
    expect(await against()).toEqual([]);
    await forge(log.ownerUrl, ...everythingAgain);
    await untilIdle({ ...log.sequencer, witnessFile: `${log.witnessFile}.other` });
    expect(await against()).toEqual(['inconsistent-with-checkpoint']);
  });
});

describe('a guard that a superuser has left changed', () => {
  const details = async (log: LogUnderTest): Promise<readonly string[]> =>
    (await verified(log)).broken.map(({ why, detail }) => `${why} ${detail}`);

  test.each([
    [
      'a trigger switched off',
      'ALTER TABLE hefu.event DISABLE TRIGGER event_is_append_only',
      '触发器 hefu.event.event_is_append_only 被停用，或不再始终生效',
    ],
    [
      'a trigger that no longer fires for a replica',
      'ALTER TABLE hefu.checkpoint ENABLE TRIGGER checkpoint_is_append_only',
      '触发器 hefu.checkpoint.checkpoint_is_append_only 被停用，或不再始终生效',
    ],
    [
      'a trigger dropped',
      'DROP TRIGGER stream_only_grows ON hefu.stream',
      '触发器 hefu.stream.stream_only_grows 不见了',
    ],
    [
      'the function of the triggers replaced by one that lets everything pass',
      `CREATE OR REPLACE FUNCTION hefu.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN NEW; END $$`,
      '函数 hefu.refuse_change 与本版本的定义不同（刚升级程序的，请先重启服务）',
    ],
    [
      'the append function looking names up in the schema of whoever calls',
      'ALTER FUNCTION hefu.lock_head(text) RESET search_path',
      '函数 hefu.lock_head 与本版本的定义不同（刚升级程序的，请先重启服务）',
    ],
    [
      'the append function no longer running as its owner',
      'ALTER FUNCTION hefu.lock_head(text) SECURITY INVOKER',
      '函数 hefu.lock_head 与本版本的定义不同（刚升级程序的，请先重启服务）',
    ],
    [
      'a rule that turns an insert into nothing',
      `CREATE RULE quietly AS ON INSERT TO hefu.event WHERE NEW.actor = 'wang' DO INSTEAD NOTHING`,
      '改写规则 hefu.event.quietly 是后加的，本版本没有',
    ],
    [
      'a trigger that changes what is recorded',
      `CREATE TRIGGER quietly BEFORE INSERT ON hefu.event FOR EACH ROW WHEN (NEW.actor = 'wang') EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      '触发器 hefu.event.quietly 是后加的，本版本没有',
    ],
    [
      'the application allowed to write by itself',
      'GRANT INSERT ON hefu.event TO hefu_app',
      '应用角色的权限 INSERT on hefu.event 是后加的，本版本没有',
    ],
  ])('%s is named', async (_, change, expected) => {
    const log = await threeCases();
    await log.owner.query(change);
    expect(await details(log)).toEqual([`guard-changed ${expected}`]);
  });
});

describe('streams that change places, disappear or change their time', () => {
  const c = 'share-request/c';

  test('the events of two cases exchanged, both chains, heads and leaves computed again, are named by what was signed', async () => {
    const log = await threeCases();
    const exchanged = (from: string, to: string): readonly string[] => [
      `UPDATE hefu.event SET stream = '${to}', body = replace(body, '"stream":"${from}"', '"stream":"${to}"') WHERE stream = '${from}'`,
    ];
    await forge(
      log.ownerUrl,
      ...exchanged(b, 'share-request/x'),
      ...exchanged(c, b),
      ...exchanged('share-request/x', c),
      `SELECT pg_temp.rechain('${b}')`,
      `SELECT pg_temp.rechain('${c}')`,
    );
    const named = await found(log);
    for (const [stream, first] of [
      [b, 6],
      [c, 12],
    ] as const)
      for (let seq = 1; seq <= 5; seq += 1)
        expect(named).toContain(`${stream} ${seq} ${first + seq - 1} leaf-differs`);
    await forge(log.ownerUrl, `SELECT pg_temp.releaf('${b}')`, `SELECT pg_temp.releaf('${c}')`);
    expect(await found(log)).toEqual([' 0 6 root-differs', ' 0 - heads-differ']);
  });

  test('a whole case taken away with its heads and commands is named event by event', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `DELETE FROM hefu.event WHERE stream = '${b}'`,
      `DELETE FROM hefu.stream WHERE stream = '${b}'`,
      `DELETE FROM hefu.command WHERE stream = '${b}'`,
      `DELETE FROM hefu.tree_head WHERE stream = '${b}'`,
    );
    expect(await found(log)).toEqual([
      ' 0 - heads-differ',
      ...[1, 2, 3, 4, 5].map((seq) => `${b} ${seq} ${seq + 5} event-missing`),
    ]);
  });

  test('only the time of recording changed, chain and head computed again, is named by the tree', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `UPDATE hefu.event SET recorded_at = recorded_at - interval '3 days' WHERE stream = '${b}' AND seq = 5`,
      `SELECT pg_temp.rechain('${b}')`,
    );
    expect(await found(log)).toEqual([' 0 - heads-differ', `${b} 5 10 leaf-differs`]);
  });

  test('the transaction of an event changed so that the sequencer passes it over is named', async () => {
    const log = await threeCases();
    await writeCase(log, 'd', 1);
    await forge(
      log.ownerUrl,
      `UPDATE hefu.event SET transaction_id = '3' WHERE stream LIKE 'share-request/d%'`,
    );
    await log.sequence();
    expect(await found(log)).toEqual(
      expect.arrayContaining(['share-request/d 1 - not-in-tree', 'share-request/d/attempts 1 - not-in-tree']),
    );
  });

  test('an event of a case put into the tree’s place of another is named by its leaf', async () => {
    const log = await threeCases();
    await forge(
      log.ownerUrl,
      `UPDATE hefu.tree_leaf SET hash = (SELECT hash FROM hefu.tree_leaf WHERE leaf = 8) WHERE leaf = 9`,
    );
    expect(await found(log)).toEqual(expect.arrayContaining([`${b} 4 9 leaf-differs`, ' 0 6 root-differs']));
  });
});

describe('what was signed', () => {
  test.each([
    ['note', `replace(note, 'hefu-epoch/1 1', 'hefu-epoch/1 2')`, ' 0 6 signature-wrong'],
    ['root', `sha256('x')`, ' 0 6 checkpoint-differs'],
    ['heads', `sha256('x')`, ' 0 6 checkpoint-differs'],
    ['at', `at + interval '1 day'`, ' 0 6 checkpoint-differs'],
  ])('a changed %s of a checkpoint is named', async (column, value, expected) => {
    const log = await threeCases();
    await forge(log.ownerUrl, `UPDATE hefu.checkpoint SET ${column} = ${value} WHERE size = 12`);
    expect(await found(log)).toEqual([expected]);
  });

  test('a checkpoint taken away leaves leaves that nobody has signed', async () => {
    const log = await threeCases();
    await forge(log.ownerUrl, 'DELETE FROM hefu.checkpoint WHERE size = 18');
    expect(await found(log)).toEqual([' 0 12 tree-beyond-checkpoint']);
  });

  test('a checkpoint of another log, or one changed by a letter, is not believed', async () => {
    const log = await threeCases();
    const [kept] = await witnessed(log);
    const foreign = verifierKeyText(
      'somebody/else',
      createPublicKey(generateKeyPairSync('ed25519').privateKey),
    );
    expect((await verifyLog(log.pool, { keys: [foreign] })).broken[0]).toMatchObject({
      why: 'signature-wrong',
    });
    expect(await found(log, [kept!.replace('hefu-epoch/1 1', 'hefu-epoch/1 2')])).toEqual([
      ' 0 - key-unknown',
    ]);
  });

  test('a changed hash of a full tile is named', async () => {
    const log = await openLog();
    open.push(log);
    await writeCase(log, 'long', 300);
    await log.sequence();
    await forge(
      log.ownerUrl,
      `UPDATE hefu.tree_tile SET hashes = set_byte(hashes, 40, 1 + get_byte(hashes, 40) % 255)`,
    );
    expect(await found(log)).toEqual([' 0 0 tile-differs']);
  });
});
