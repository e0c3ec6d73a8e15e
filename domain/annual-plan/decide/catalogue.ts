import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { codesLimit } from '../../command-fields.js';
import type { CommandOf } from '../commands.js';
import { isOwed, itemOf } from '../completeness.js';
import { itemsAtOnce } from '../context.js';
import { isSince } from '../edition.js';
import type { NotedItem } from '../events.js';
import { countedIn } from '../milestones.js';
import { mustBeListed, type PlanItem } from '../plan-item.js';
import { named, refusal } from '../refusals.js';
import type { PlanCase } from '../state.js';
import { dueOfAdded } from './added-items.js';
import { happened, ruling, type Ruling } from './ruling.js';

/**
 * A12a: what changed in the catalogue reaches the plan by itself: items that must be opened now, or must not any
 * more. Whoever says it twice is told that nothing changed.
 */
export function noteCatalogueChange(state: PlanCase, command: CommandOf<'NoteCatalogueChange'>): Ruling {
  const { meta, context } = command;
  const on = shanghaiDate(meta.at);
  const entries = (context.items ?? []).slice(0, itemsAtOnce);
  const noted = notedItems(state, entries, on).map((item) => ({
    ...item,
    ...laterOf(state, command, item),
    ...stillOpenOf(state, command, item),
  }));
  const fresh = noted.filter(({ code }) => itemOf(state, code) === undefined).length;
  const tooMany = Object.keys(state.items).length + fresh > codesLimit;
  return ruling(
    [
      noted.length === 0 && refusal('nothing-changed'),
      tooMany && refusal('too-many-items', { most: String(codesLimit) }),
    ],
    () => {
      // Before a list is there, the list itself will say; after it, what must be added has a date.
      const owed = state.list === null ? [] : noted.filter(({ effect }) => effect === 'owed');
      return [
        happened(command, 'CatalogueNoted', 'A9', { items: noted }),
        ...dueOfAdded(
          state,
          owed.map(({ code }) => code),
          on,
          meta.at,
        ).map(({ rule, data }) => happened(command, 'ItemDueSet', rule, data)),
      ];
    },
  );
}

/** Those entries that are not as the plan knows them, and what that means for it. */
export function notedItems(state: PlanCase, items: readonly PlanItem[], on: string): readonly NotedItem[] {
  return items.flatMap((item) => note(state, item, on));
}

function note(state: PlanCase, item: PlanItem, on: string): readonly NotedItem[] {
  const before = itemOf(state, item.code);
  const owed = mustBeListed(item);
  if (before === undefined) {
    // What was never of interest and is not now.
    return owed ? [{ ...item, effect: 'owed', safety: safetyOf(state, item, false, on) }] : [];
  }
  const safety = safetyOf(state, item, before.safety, on);
  const isSame =
    before.openness === item.openness &&
    before.known === !item.retired &&
    before.sensitive === item.sensitive &&
    before.safety === safety;
  if (isSame) return [];
  const effect = owed === isOwed(before) ? 'changed' : owed ? 'owed' : 'lapsed';
  return [{ ...item, effect, safety }];
}

/** A list that is to be filed yet, or anew, is held against the catalogue when it comes; one that is filed has to be revised. */
function laterOf(
  state: PlanCase,
  command: CommandOf<'NoteCatalogueChange'>,
  { code, effect }: NotedItem,
): { readonly later?: true } {
  const { list } = state;
  const isListed = itemOf(state, code)?.listed === true;
  const isLater = effect === 'owed' && !isListed && list !== null && !list.returned;
  return isLater && isSince(command, 2) ? { later: true } : {};
}

/** What is open already is not closed by itself: people look at it, and withdraw it. */
function stillOpenOf(
  state: PlanCase,
  command: CommandOf<'NoteCatalogueChange'>,
  { code, effect }: NotedItem,
): { readonly stillOpen?: true } {
  const before = itemOf(state, code);
  const isOpen = before?.opened !== null && before?.withdrawnOn === null;
  return effect === 'lapsed' && isOpen && isSince(command, 3) ? { stillOpen: true } : {};
}

/**
 * Entries a list names that the plan has not heard of: in the catalogue, but not to be opened by it, or come just now.
 * Without them every item that need not be listed would be taken for one that does not exist.
 */
export function notedOfList(
  state: PlanCase,
  sent: readonly string[],
  entries: readonly PlanItem[],
  on: string,
): readonly NotedItem[] {
  const named = new Set(sent);
  return entries
    .filter(({ code, retired }) => !retired && named.has(code) && itemOf(state, code)?.known !== true)
    .map((item) => ({
      ...item,
      effect: mustBeListed(item) ? 'owed' : 'changed',
      safety: safetyOf(state, item, itemOf(state, item.code)?.safety ?? false, on),
    }));
}

/** The mark counts until the task list is loaded, and for items that come before the milestone has passed. */
function safetyOf(state: PlanCase, item: PlanItem, before: boolean, on: string): boolean {
  if (item.retired) return false;
  if (state.safetyListLoaded) return before;
  if (!item.citySafety || !mustBeListed(item)) return false;
  return before || countsForSafety(state, on);
}

function countsForSafety({ milestones }: PlanCase, on: string): boolean {
  const safety = milestones.find(({ code }) => code === 'safety');
  return safety !== undefined && (safety.beforeIssue || on <= safety.due);
}

/** A year whose template counts otherwise, or has no such date, has no task list. */
function hasTaskList({ template }: PlanCase): boolean {
  const safety = template.milestones.find(({ code }) => code === 'safety');
  return safety !== undefined && countedIn(safety) === 'task-list';
}

/**
 * A11: the task list of the annex, once the commission has it. From then on it decides and not the mark; what it
 * names after the milestone has passed gets a date of its own.
 */
export function loadSafetyTaskList(state: PlanCase, command: CommandOf<'LoadSafetyTaskList'>): Ruling {
  const { data, meta, context } = command;
  const items = [...new Set(data.items ?? [])];
  const unknown = items.filter((code) => itemOf(state, code)?.known !== true);
  const on = shanghaiDate(meta.at);
  return ruling(
    [
      !hasTaskList(state) && refusal('no-task-list'),
      data.items === undefined && refusal('items-missing'),
      unknown.length > 0 && refusal('not-in-catalogue', { codes: named(unknown, context.titles) }),
    ],
    () => {
      const counted = items.filter(
        (code) => itemOf(state, code)?.safety === true || countsForSafety(state, on),
      );
      const later = items.filter((code) => !counted.includes(code) && itemOf(state, code)?.opened === null);
      return [
        happened(command, 'SafetyTaskListLoaded', 'A11', {
          items,
          counted,
          documentNo: data.documentNo?.trim() ?? '',
        }),
        ...dueOfAdded(state, later, on, meta.at).map(({ rule, data: due }) =>
          happened(command, 'ItemDueSet', rule, due),
        ),
      ];
    },
  );
}
