import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { auditedCategory } from '../audit/deciders.js';
import { CityRecord } from '../audit/redecide/city-record.js';
import { redecideStream, type Witnesses } from '../audit/redecide/redecide-stream.js';
import { keyBook } from '../audit/redecide/signed-by.js';
import { attestedInShareRequest } from '../audit/redecide/testimony/in-share-request.js';
import type { RecordedEvent, StreamRecord } from '../store/stream-record.js';
import { readTallies, type Tallies } from '../test/engine/audit/tallies.js';
import { bundleWorkflows } from '../worker/bundle-workflows.js';
import { quiet } from './quiet-logger.js';

/**
 * npm run bench:redecide: events decided again per second on one core, from the text of their bodies, beside Temporal's
 * replay of the same cases in the same run. A replay of short cases is mostly the start of its sandbox.
 */
const rounds = 5;
const times = 1000;
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

interface Text {
  readonly record: StreamRecord;
  readonly events: readonly string[];
  readonly attempts: readonly string[];
}

async function main(): Promise<void> {
  // The mirror of the sources lies one folder below the sources.
  const tallies = readTallies(here('../test/tallies/v0.1.0.json'));
  const texts = tallies.cases.map(({ record }): Text => ({
    record,
    events: record.events.map((event) => JSON.stringify(event)),
    attempts: record.attempts.map((event) => JSON.stringify(event)),
  }));
  const events = texts.reduce((sum, one) => sum + one.events.length + one.attempts.length, 0);
  const bytes = texts.reduce((sum, one) => sum + [...one.events, ...one.attempts].join('').length, 0);
  const witnesses = witnessesOf(tallies);
  const spent = new Map<string, number>();
  spent.set(
    'decide again',
    await microseconds(times, () => {
      again(texts, { notices: true });
    }),
  );
  spent.set(
    'with signatures and attestations',
    await microseconds(times / 10, () => {
      again(texts, witnesses);
    }),
  );
  // Last: what the bundle leaves on the heap would be counted among the others' garbage.
  const bundle = await bundleWorkflows(
    here('../workflows/index.js'),
    here('../workflows/preloaded.js'),
    quiet,
  );
  spent.set(
    'Temporal replay',
    await microseconds(1, async () => {
      for (const { runs } of tallies.cases)
        for (const { events: history } of runs)
          await Worker.runReplayHistory({ workflowBundle: bundle }, { events: history });
    }),
  );
  const rows = [...spent].map(([name, median]) => {
    return [
      name,
      {
        'µs/event': Math.round((median / events) * 10) / 10,
        'events/s of one core': Math.round((events / median) * 1e6),
      },
    ];
  });
  console.table(Object.fromEntries(rows));
  console.log(JSON.stringify({ cases: texts.length, events, bytesAnEvent: Math.round(bytes / events) }));
}

/** CPU time of this process for one of so many, the median of the rounds after a first one to warm up. */
async function microseconds(count: number, work: () => void | Promise<void>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const from = process.cpuUsage();
    for (let index = 0; index < count; index += 1) await work();
    const { user, system } = process.cpuUsage(from);
    if (round > 0) found.push((user + system) / count);
  }
  return found.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function again(texts: readonly Text[], witnesses: Witnesses): void {
  for (const { record, events, attempts } of texts) {
    const parsed = { ...record, events: events.map(parse), attempts: attempts.map(parse) };
    const { discrepancies } = redecideStream(parsed, witnesses);
    if (discrepancies.length > 0) throw new Error(JSON.stringify(discrepancies[0]));
  }
}

const parse = (text: string): RecordedEvent => JSON.parse(text) as RecordedEvent;

function witnessesOf({ city }: Tallies): Witnesses {
  const beside = new CityRecord();
  for (const record of city) {
    const category = auditedCategory(record.stream);
    if (category !== undefined) beside.add(record, category.decider);
  }
  const keys = keyBook(city.filter(({ stream }) => stream.startsWith('gateway-key/')));
  return { keys, notices: true, attestation: attestedInShareRequest.attestation(beside) };
}

await main();
