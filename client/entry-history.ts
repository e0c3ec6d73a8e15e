import { changedFields } from '../domain/catalogue/changed-fields.js';
import { compareContents, type ContentComparison } from '../domain/catalogue/compare-contents.js';
import { contentAt } from '../domain/catalogue/entry-versions.js';
import type { CatalogueEvent } from '../domain/catalogue/events.js';
import { allEvents } from './all-events.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** One version of an entry, as its stream has it. */
export interface EntryVersion {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly rule: string;
  readonly data: object;
  /** Fields of the content in force that this version changed. */
  readonly fields: readonly string[];
}

/** Every version of an entry, the first one first. @throws NotFound */
export async function entryHistory(hefu: HefuConnection, code: string): Promise<readonly EntryVersion[]> {
  const events = await eventsOf(hefu, code);
  const own = events.map(({ event }) => event);
  return events.map(({ event, version }) => {
    const [before, after] = [contentAt(own, version - 1), contentAt(own, version)];
    const fields = before === null || after === null ? [] : changedFields(before, after);
    const { type, at, actor, rule, data } = event;
    return { version, type, at, actor: actor.user, rule, data, fields };
  });
}

/** What differs between two versions of an entry. @throws NotFound */
export async function compareVersions(
  hefu: HefuConnection,
  code: string,
  from: number,
  to: number,
): Promise<ContentComparison & { readonly code: string; readonly from: number; readonly to: number }> {
  const events = (await eventsOf(hefu, code)).map(({ event }) => event);
  const [before, after] = [from, to].map((version) => contentAt(events, version));
  if (before === null || before === undefined || after === null || after === undefined) {
    throw new NotFound([
      `目录“${code}”没有第 ${before === null ? from : to} 版，现有 1 至 ${events.length} 版。`,
      `The entry “${code}” has no version ${before === null ? from : to}; there are 1 to ${events.length}.`,
    ]);
  }
  return { code, from, to, ...compareContents(before, after) };
}

async function eventsOf(
  hefu: HefuConnection,
  code: string,
): Promise<readonly { readonly event: CatalogueEvent; readonly version: number }[]> {
  const events = await allEvents(hefu, `catalogue/${code}`);
  if (events.length === 0) {
    throw new NotFound(
      [
        `目录中没有编码为“${code}”的资源，请核对编码。`,
        `The catalogue has no resource “${code}”. Please check the code.`,
      ],
      'hefu catalogue list',
    );
  }
  // The log's rows of a catalogue stream are its decider's own events.
  return events.map((event) => ({ version: event.seq, event: event as object as CatalogueEvent }));
}
