import type { Pool } from 'pg';
import { eachStreamRecord } from '../../store/each-stream-record.js';
import { auditedCategories } from '../deciders.js';

/** 收文编号 of one department in one form (`市公安〔2026〕` … `号`): what is missing in between, what is there twice. */
export interface NumberSeries {
  readonly department: string;
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly missing: readonly number[];
  readonly twice: readonly { readonly number: string; readonly streams: readonly string[] }[];
}

interface Registered {
  readonly department: string;
  readonly number: string;
  readonly stream: string;
}

const missingLimit = 200;

/** Incoming numbers that were registered with receipts, by department and form; series without gap or repetition too. */
export async function incomingNumbers(pool: Pool): Promise<readonly NumberSeries[]> {
  const series = new Map<string, Registered[]>();
  for await (const { stream, events } of eachStreamRecord(pool, 'share-request')) {
    const { decider } = auditedCategories['share-request'] ?? {};
    if (decider === undefined) continue;
    const view = decider.view(events.reduce(decider.evolve, decider.initial));
    const department = textOf(view, 'provider');
    for (const { data } of events) {
      const number = textOf(data, 'incomingNo').trim();
      if (number === '') continue;
      const key = `${department}\n${formOf(number)}`;
      series.set(key, [...(series.get(key) ?? []), { department, number, stream }]);
    }
  }
  return [...series].map(([key, found]) => seriesOf(key.split('\n')[1] ?? '', found));
}

function seriesOf(form: string, found: readonly Registered[]): NumberSeries {
  const byNumber = new Map<number, Registered[]>();
  for (const one of found) {
    const number = lastNumber(one.number);
    byNumber.set(number, [...(byNumber.get(number) ?? []), one]);
  }
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const [from = 0, to = 0] = [numbers[0], numbers.at(-1)];
  const missing: number[] = [];
  for (let number = from; number < to && missing.length < missingLimit; number += 1)
    if (!byNumber.has(number)) missing.push(number);
  const twice = [...byNumber.values()]
    .filter((ones) => new Set(ones.map(({ stream }) => stream)).size > 1)
    .map((ones) => ({ number: ones[0]?.number ?? '', streams: ones.map(({ stream }) => stream) }));
  return { department: found[0]?.department ?? '', form, from, to, missing, twice };
}

/** The running number is the last one in it: `沪公收〔2026〕0123号`. */
const running = /(\d+)(\D*)$/;
const lastNumber = (text: string): number => Number(running.exec(text)?.[1] ?? Number.NaN);
const formOf = (text: string): string => text.replace(running, '…$2');

function textOf(value: unknown, member: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const text: unknown = new Map<string, unknown>(Object.entries(value)).get(member);
  return typeof text === 'string' ? text : '';
}
