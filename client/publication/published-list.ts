import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { annualPlan } from '../../domain/annual-plan/decider.js';
import type { EventOf, PlanEvent } from '../../domain/annual-plan/events.js';
import type { Access, Channel } from '../../domain/annual-plan/fields.js';
import { initialState, type PlanState } from '../../domain/annual-plan/state.js';
import type { EntryContent, Openness } from '../../domain/catalogue/entry.js';
import { getCatalogueEntry } from '../../store/read-catalogue.js';
import { allEvents } from '../all-events.js';
import type { HefuConnection } from '../connection.js';
import { NotFound } from '../failures.js';
import { inParallel } from '../in-parallel.js';

/** A department's list of a year as the public reads it: what the plan says and what the catalogue says of each item. */
export interface PublishedList {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly department: string;
  readonly departmentName: string;
  readonly version: number;
  readonly filedOn: string;
  readonly publishedOn: string | null;
  readonly items: readonly PublishedItem[];
}

export interface PublishedItem {
  readonly code: string;
  readonly title: string;
  readonly abstract: string;
  readonly field: string | null;
  readonly theme: string | null;
  readonly format: readonly string[];
  readonly updateFrequency: string | null;
  readonly openness: Openness | null;
  readonly openConditions: string | null;
  readonly due: string;
  readonly openedOn: string | null;
  readonly channel: Channel | null;
  readonly access: Access | null;
  readonly url: string | null;
}

/** Entries read at once. */
const width = 8;

/** The list as it was published last (before that: as it was filed), folded from the plan's events. @throws NotFound when there is no list yet. */
export async function publishedList(hefu: HefuConnection, id: string): Promise<PublishedList> {
  const { now, published: state, urls, publishedOn } = await readPlan(hefu, id);
  if (state.status === 'none' || state.list === null || now.status === 'none')
    throw new NotFound([
      `计划“${id}”还没有报备开放清单，不能公布。`,
      `The plan “${id}” has no list filed yet: there is nothing to publish.`,
    ]);
  const complete = state.milestones.find(({ code }) => code === 'complete')?.due ?? '';
  const listed = Object.entries(state.items).filter(([, item]) => item.listed);
  const items = await inParallel(listed, width, async ([code, item]): Promise<PublishedItem> => {
    const row = await getCatalogueEntry(hefu.pool, code);
    // Written by the catalogue's own view; an item that is not in the catalogue has its code alone.
    const entry = (row?.view ?? {}) as unknown as Partial<EntryContent>;
    const opened = now.items[code]?.opened ?? null;
    return {
      code,
      title: entry.title ?? code,
      abstract: entry.abstract ?? '',
      field: entry.field ?? null,
      theme: entry.theme ?? null,
      format: entry.format ?? [],
      updateFrequency: entry.updateFrequency ?? null,
      openness: item.openness,
      openConditions: entry.openConditions ?? null,
      due: item.due ?? complete,
      openedOn: opened?.on ?? null,
      channel: opened?.channel ?? null,
      access: opened?.access ?? null,
      url: urls.get(code) ?? null,
    };
  });
  const { template, department, list, year } = state;
  return {
    id,
    year,
    title: `${department.name}${year}年度政务数据资源开放清单`,
    documentNumber: template.documentNumber,
    department: department.code,
    departmentName: department.name,
    version: list.version,
    filedOn: list.filedOn,
    publishedOn,
    items: items.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** What of a plan the public is told. */
interface ReadPlan {
  /** As it stands now: what is open, by which address. */
  readonly now: PlanState;
  /** The list as it was published last: what was sent since is not published yet. */
  readonly published: PlanState;
  readonly urls: ReadonlyMap<string, string>;
  readonly publishedOn: string | null;
}

async function readPlan(hefu: HefuConnection, id: string): Promise<ReadPlan> {
  // The log's rows are this decider's own events.
  const events = (await allEvents(hefu, `annual-plan/${id}`)) as unknown as readonly PlanEvent[];
  const publication = events.findLast((event) => event.type === 'ListPublished');
  const version = publication?.data.version ?? Infinity;
  const isLater = (event: PlanEvent): boolean =>
    (event.type === 'ListFiled' || event.type === 'ListRevised') && event.data.version > version;
  const fold = (of: readonly PlanEvent[]): PlanState => of.reduce(annualPlan.evolve, initialState);
  return {
    now: fold(events),
    published: fold(events.filter((event) => !isLater(event))),
    urls: new Map(events.flatMap((event) => (event.type === 'ItemsOpened' ? addressesOf(event) : []))),
    publishedOn: publication === undefined ? null : shanghaiDate(publication.at),
  };
}

function addressesOf({ data }: EventOf<'ItemsOpened'>): readonly (readonly [code: string, url: string])[] {
  return data.url === '' ? [] : data.items.map((code) => [code, data.url]);
}
