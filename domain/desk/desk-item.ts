import type { Json } from '../json.js';
import type { Words } from '../words.js';

/** Something that waits for an office, with its case or entry as the projection stands. */
export interface DeskRow {
  readonly of: 'request' | 'change' | 'demand' | 'opening' | 'plan' | 'entry';
  /** `held`: what the status asks of whoever holds the case. `correct`: an entry the authority has sent back; `give-opinion`: a department is consulted. */
  readonly task:
    | 'held'
    | 'give-opinion'
    | 'decide-extension'
    | 'sign-letter'
    | 'publish'
    | 'review'
    | 'correct'
    | 'check-entry';
  readonly id: string;
  readonly due: string | null;
  readonly view: { readonly [key: string]: Json };
}

/** Something a person has to do, as the console and the day's mail say it. */
export interface DeskItem {
  readonly of: DeskRow['of'];
  readonly id: string;
  /** 提出拟办意见 */
  readonly task: Words;
  /** What it is about, in a few words. */
  readonly subject: Words;
  /** Names of departments: who asks, and who has to give. */
  readonly asks: string | null;
  readonly gives: string | null;
  readonly due: string | null;
  /** 答复期限 */
  readonly term: Words;
  /** The layer of the calendar its date is counted on, where the case says. */
  readonly layer: string | null;
  /** Of the page where it is done: `/requests/GX-2026-000001`. */
  readonly path: string;
}

/** What is due first before the rest; what has no date comes last. */
export function byDue(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  return a.due === null || (b.due !== null && b.due < a.due) ? 1 : -1;
}
