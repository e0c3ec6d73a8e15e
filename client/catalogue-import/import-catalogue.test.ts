import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Envelope } from '../../domain/envelope.js';
import type { RecordOutcome, RecordRequest, StoredEvent } from '../../domain/recording.js';
import { importCatalogue } from './import-catalogue.js';
import type { ImportDone, ImportOrder } from './import-catalogue.js';
import { noMapping } from './columns.js';
import type { ImportPorts, LoadedStream } from './import-ports.js';

const at = '2026-03-02T09:00:00+08:00';
const commission = { user: 'li', department: 'jxw', roles: ['commission'] };

/** Keeps what was recorded, by the rule of the store: append at this version, or say `behind`. */
function memoryLog(
  actor = commission,
): ImportPorts & { readonly log: Map<string, StoredEvent[]>; batches: number[] } {
  const log = new Map<string, StoredEvent[]>();
  const batches: number[] = [];
  const recordOne = ({ stream, version, entries }: RecordRequest): RecordOutcome => {
    const events = log.get(stream) ?? [];
    if (events.length !== version) return { kind: 'behind', missed: events.slice(version), answers: {} };
    const added = entries.flatMap(({ commandId, events: some }) =>
      some.map((event) => ({ ...event, commandId })),
    );
    const all = [...events, ...added.map((event, index) => ({ ...event, seq: version + index + 1 }))];
    log.set(stream, JSON.parse(JSON.stringify(all)) as StoredEvent[]);
    return { kind: 'recorded', version: all.length, outside: [] };
  };
  const streamsOf = (category: string): readonly LoadedStream[] =>
    [...log]
      .filter(([stream]) => stream.startsWith(`${category}/`))
      .map(([stream, events]) => ({ stream, events }));
  return {
    log,
    batches,
    loadDepartments: () => Promise.resolve(streamsOf('department')),
    loadEntries: () => Promise.resolve(streamsOf('catalogue')),
    recordMany: (requests) => {
      batches.push(requests.length);
      return Promise.resolve(requests.map(recordOne));
    },
    seal: (command) => {
      const principal = { method: 'demo', subject: actor.user, session: 's' };
      const envelope: Envelope = {
        commandId: randomUUID(),
        ...command,
        actor,
        principal,
        receivedAt: at,
        keyId: 'k',
        signature: '',
      };
      return Promise.resolve(envelope);
    },
  };
}
async function run(
  ports: ImportPorts,
  bytes: Uint8Array,
  more: Partial<ImportOrder> = {},
): Promise<ImportDone> {
  const order = {
    bytes,
    dryRun: false,
    acceptAliases: false,
    mapping: noMapping,
    wantsErrorFile: false,
    actor: commission,
    at,
    progress: () => undefined,
  };
  const done = await importCatalogue({ ...order, ...more }, ports);
  if (done.kind !== 'done') throw new Error(JSON.stringify(done));
  return done;
}
const small = Buffer.from('名称,提供方\n一,上海市嘉定区人民政府\n一,上海市嘉定区政府\n二,上海市民政局\n');

describe('a file is imported', () => {
  test('departments first, then the entries; the same file again changes nothing', async () => {
    const ports = memoryLog();
    const { report } = await run(ports, small);
    expect(report).toMatchObject({ read: 3, imported: 2, unchanged: 0, rejected: 1 });
    const districtEvents = ports.log.get('department/310114')?.map(({ type }) => type);
    expect(districtEvents).toEqual(['DepartmentRegistered']);
    const before = ports.log.size;
    const again = await run(ports, small);
    expect(again.report).toMatchObject({ read: 3, imported: 0, unchanged: 2, rejected: 1 });
    expect(ports.log.size).toBe(before);
  });
  test('an accepted alias is confirmed on its department and certain from then on', async () => {
    const ports = memoryLog();
    const accepted = await run(
      ports,
      Buffer.from('名称,提供方\n一,上海市嘉定区人民政府\n三,上海市嘉定区政府\n'),
      {
        acceptAliases: true,
      },
    );
    expect(accepted.report).toMatchObject({ imported: 2, rejected: 0 });
    const events = ports.log.get('department/310114')?.map(({ type }) => type);
    expect(events).toEqual(['DepartmentRegistered', 'AliasConfirmed']);
    const later = await run(ports, Buffer.from('名称,提供方\n四,上海市嘉定区政府\n'));
    expect(later.report).toMatchObject({ imported: 1, rejected: 0, proposedAliases: [] });
  });
  test('a dry run says the same and records nothing', async () => {
    const ports = memoryLog();
    const { report } = await run(ports, small, { dryRun: true });
    expect(report).toMatchObject({ read: 3, imported: 2, rejected: 1, dryRun: true });
    expect([ports.log.size, ports.batches]).toEqual([0, []]);
  });
  test('an entry that somebody else changed meanwhile is reported, the others are imported', async () => {
    const ports = memoryLog();
    await run(ports, small);
    const changed = Buffer.from('名称,提供方,摘要\n一,上海市嘉定区人民政府,新\n二,上海市民政局,新\n');
    const rival: ImportPorts = {
      ...ports,
      recordMany: (requests) => {
        const [first] = requests;
        const events = ports.log.get(first!.stream)!;
        ports.log.set(first!.stream, [...events, { ...events[0]!, seq: events.length + 1 }]);
        return ports.recordMany(requests);
      },
    };
    const { report } = await run(rival, changed);
    expect(report).toMatchObject({ read: 2, imported: 1, rejected: 1 });
    expect(report.findings).toContainEqual(expect.objectContaining({ code: 'changed-meanwhile', row: 2 }));
  });
  test('whoever may not register entries is told before anything is read', async () => {
    const actor = { user: 'wang', department: 'sjj', roles: ['auditor'] };
    const order: ImportOrder = {
      bytes: small,
      dryRun: true,
      acceptAliases: true,
      mapping: noMapping,
      wantsErrorFile: false,
      actor,
      at,
      progress: () => undefined,
    };
    expect(await importCatalogue(order, memoryLog())).toMatchObject({
      kind: 'forbidden',
      refusal: { forbidden: true },
    });
  });
});

const realFile = fileURLToPath(new URL('../../../shared/data/shanghai-open-catalogue.csv', import.meta.url));
const onRealFile = existsSync(realFile) ? describe : describe.skip;
if (!existsSync(realFile)) {
  process.stderr.write(
    'skipped: ../shared/data/shanghai-open-catalogue.csv is not here, so the real file is not tried\n',
  );
}

onRealFile('the 2,234 real entries of ../shared/data', () => {
  const bytes = existsSync(realFile) ? readFileSync(realFile) : Buffer.alloc(0);
  const count = (done: ImportDone, code: string): number =>
    done.report.findings.filter((one) => one.code === code).length;

  test('into an empty installation with accepted aliases: all of them, in seconds, and again: nothing', async () => {
    const ports = memoryLog();
    const started = performance.now();
    const first = await run(ports, bytes, { acceptAliases: true });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(first.report).toMatchObject({
      read: 2234,
      imported: 2234,
      unchanged: 0,
      rejected: 0,
      classDefaulted: 2234,
    });
    expect(first.report.proposedDepartments).toHaveLength(53);
    expect(first.report.proposedAliases.map(({ alias, name }) => [alias, name])).toEqual([
      ['上海市崇明区人民政府办公室', '上海市崇明区人民政府'],
      ['上海市徐汇区人民政府办公室', '上海市徐汇区人民政府'],
      ['上海市静安区政府', '上海市静安区人民政府'],
    ]);
    expect([...ports.log.keys()].filter((stream) => stream.startsWith('catalogue/'))).toHaveLength(2234);
    const again = await run(ports, bytes);
    expect(again.report).toMatchObject({ read: 2234, imported: 0, unchanged: 2234, rejected: 0 });
  });
  test('A6: stray blanks, empty abstracts and the six namesakes are reported by row', async () => {
    const done = await run(memoryLog(), bytes, { acceptAliases: true, dryRun: true });
    const trimmed = done.report.findings.filter(({ code }) => code === 'blank-trimmed');
    expect(trimmed.filter(({ message }) => message.includes('数据集名称'))).toHaveLength(22);
    // 47 cells are empty and 34 say 无.
    expect(count(done, 'abstract-missing')).toBe(81);
    const namesakes = done.report.findings.filter(({ code }) => code === 'duplicate-different');
    expect(namesakes.map(({ row }) => row)).toEqual([639, 1102, 1158, 1186, 1391, 1920]);
  });
  test('without accepted aliases only the rows with an unconfirmed spelling stay outside', async () => {
    const done = await run(memoryLog(), bytes, { dryRun: true });
    expect(done.report).toMatchObject({ imported: 2140, rejected: 94 });
    expect(count(done, 'alias-unconfirmed')).toBe(94);
  });
  test('its codes do not depend on the order of its rows', async () => {
    const [head = '', ...records] = splitRecords(bytes.toString('utf8'));
    const turned = Buffer.from([head, ...records.reverse()].join('\n'));
    const [straight, reversed] = [memoryLog(), memoryLog()];
    await run(straight, bytes, { acceptAliases: true });
    await run(reversed, turned, { acceptAliases: true });
    expect([...reversed.log.keys()].sort()).toEqual([...straight.log.keys()].sort());
    const again = await run(straight, turned);
    expect(again.report).toMatchObject({ unchanged: 2234, imported: 0 });
  });
});

/** Records of a CSV, line breaks inside quotes kept. */
function splitRecords(text: string): readonly string[] & { reverse: () => string[] } {
  const records: string[] = [];
  for (const line of text.trimEnd().split(/\r?\n/)) {
    const last = records.at(-1);
    if (last !== undefined && (last.split('"').length - 1) % 2 === 1)
      records[records.length - 1] = `${last}\n${line}`;
    else records.push(line);
  }
  return records;
}
