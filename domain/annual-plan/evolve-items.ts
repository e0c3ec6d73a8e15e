import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { EventOf, NotedItem, PlanEvent } from './events.js';
import { mustBeListed, type PlanItem } from './plan-item.js';
import type { ItemState } from './state.js';

type Items = { readonly [code: string]: ItemState };

/** As the plan is issued: what the catalogue says, and nothing done yet. */
export function itemsOf(items: readonly PlanItem[]): Items {
  return Object.fromEntries(
    items.map((item) => [item.code, newItem(item, item.citySafety && mustBeListed(item))]),
  );
}

function newItem(
  { openness, sensitive, retired }: Omit<PlanItem, 'code' | 'title'>,
  safety: boolean,
): ItemState {
  return { ...blank, openness, known: !retired, sensitive, safety };
}

const blank: ItemState = {
  openness: null,
  known: false,
  sensitive: false,
  safety: false,
  listed: false,
  planned: false,
  due: null,
  withdrawnOn: null,
  desensitisedOn: null,
  reviewedOn: null,
  opened: null,
};

/** The items after `event`; most events leave them as they are. */
export function evolveItems(items: Items, event: PlanEvent): Items {
  switch (event.type) {
    case 'ListFiled':
    case 'ListRevised':
      return relisted(items, event);
    case 'ItemsOpened': {
      const { openedOn: on, channel, access } = event.data;
      return changed(items, event.data.items, (item) => ({ ...item, opened: { on, channel, access } }));
    }
    case 'ItemWithdrawn':
      return changed(items, [event.data.code], (item) => withdrawn(item, event.at));
    case 'ItemsDesensitised':
      return changed(items, event.data.items, (item) => ({ ...item, desensitisedOn: event.data.doneOn }));
    case 'SecrecyReviewed': {
      const { result, reviewedOn } = event.data;
      return changed(items, event.data.items, (item) => ({
        ...item,
        reviewedOn: result === 'passed' ? reviewedOn : null,
      }));
    }
    case 'SafetyTaskListLoaded':
      return changed(items, Object.keys(items), (item, code) => ({
        ...item,
        safety: event.data.counted.includes(code),
      }));
    case 'CatalogueNoted':
      return withNoted(items, event.data.items, event.at);
    case 'ItemDueSet':
      return changed(items, event.data.items, (item) => ({ ...item, due: event.data.obligation.due }));
    default:
      return items;
  }
}

function relisted(before: Items, { data, at }: EventOf<'ListFiled'> | EventOf<'ListRevised'>): Items {
  const items = data.entries === undefined ? before : withNoted(before, data.entries, at);
  const inList = new Set(data.items);
  const planned = new Set(data.interfaceItems);
  const all = [...new Set([...Object.keys(items), ...data.items])];
  return Object.fromEntries(
    all.map((code) => {
      const item = items[code] ?? blank;
      if (inList.has(code)) {
        return [code, { ...notLater(item), listed: true, planned: planned.has(code), withdrawnOn: null }];
      }
      return [code, item.listed ? withdrawn(item, at) : item];
    }),
  );
}

/** The items with what the catalogue says of some of them now. */
export function withNoted(items: Items, entries: readonly NotedItem[], at: string): Items {
  const next = { ...items };
  for (const { code, effect, safety, openness, sensitive, retired, later, stillOpen } of entries) {
    const before = items[code] ?? blank;
    const kept = effect === 'owed' ? notStillOpen(before) : effect === 'lapsed' ? notLater(before) : before;
    const owedAgain = later === undefined ? {} : { later, withdrawnOn: null };
    const open = stillOpen === undefined ? {} : { stillOpen };
    const now = { ...kept, openness, known: !retired, sensitive, safety, ...owedAgain, ...open };
    // What must not be opened any more leaves the list; what is open already is for people to look at.
    const leaves = effect === 'lapsed' && now.opened === null;
    next[code] = leaves ? { ...(now.listed ? withdrawn(now, at) : now), due: null } : now;
  }
  return next;
}

function notLater(item: ItemState): ItemState {
  const rest: { -readonly [F in keyof ItemState]: ItemState[F] } = { ...item };
  delete rest.later;
  return rest;
}

function notStillOpen(item: ItemState): ItemState {
  if (item.stillOpen === undefined) return item;
  const rest: { -readonly [F in keyof ItemState]: ItemState[F] } = { ...item };
  delete rest.stillOpen;
  return rest;
}

function withdrawn(item: ItemState, at: string): ItemState {
  return { ...notStillOpen(item), listed: false, withdrawnOn: shanghaiDate(at) };
}

function changed(
  items: Items,
  codes: readonly string[],
  change: (item: ItemState, code: string) => ItemState,
): Items {
  const next = { ...items };
  for (const code of codes) {
    const item = Object.hasOwn(items, code) ? items[code] : undefined;
    if (item !== undefined) next[code] = change(item, code);
  }
  return next;
}
