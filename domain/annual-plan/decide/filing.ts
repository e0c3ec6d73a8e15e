import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { settledDate } from '../../obligation/count-days.js';
import { moveDue } from '../../obligation/move-due.js';
import type { Refusal } from '../../refusal.js';
import { codesLimit } from '../../command-fields.js';
import type { CommandOf } from '../commands.js';
import { checkList, itemOf } from '../completeness.js';
import type { NotedItem, PlanEvent, SentList } from '../events.js';
import { named, refusal, titlesOf } from '../refusals.js';
import type { PlanCase } from '../state.js';
import { itemsAtOnce } from '../context.js';
import { isSince } from '../edition.js';
import { withNoted } from '../evolve-items.js';
import { dueOfAdded } from './added-items.js';
import { notedOfList } from './catalogue.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';
import { isUnusable } from './web-address.js';

type Sending = CommandOf<'FileList' | 'ReviseList'>;

/** A10: the year's list is filed. A filing is a fact: what it misses is named first, and recorded if sent all the same (A9). */
export function fileList(state: PlanCase, command: CommandOf<'FileList'>): Ruling {
  const { data, meta } = command;
  const filedOn = data.filedOn ?? shanghaiDate(meta.at);
  const known = knowing(state, command);
  return ruling(
    [
      ...listProblems(known.state, command),
      filedOn > shanghaiDate(meta.at) && refusal('filed-in-future', { day: chineseDate(filedOn) }),
      filedOn < `${state.year - 1}-01-01` && refusal('filed-before-year', { day: chineseDate(filedOn) }),
    ],
    () => [
      happened(command, 'ListFiled', 'A10', {
        ...sentList(known.state, command),
        ...known.entries,
        filedOn,
        by: meta.actor.department === state.department.code ? 'department' : 'commission',
        sealed: data.sealed ?? null,
        note: data.note?.trim() ?? '',
      }),
    ],
  );
}

/** A12a: a filed list changes, with a reason; the list before stays on the record. */
export function reviseList(state: PlanCase, command: CommandOf<'ReviseList'>): Ruling {
  const { data, meta } = command;
  const before = Object.keys(state.items).filter((code) => itemOf(state, code)?.listed === true);
  const after = new Set(data.items ?? []);
  const added = [...after].filter((code) => !before.includes(code)).sort();
  const withdrawn = before.filter((code) => !after.has(code)).sort();
  const known = knowing(state, command);
  const sent = sentList(known.state, command);
  const isSame = added.length + withdrawn.length === 0 && isPlannedAlike(state, command);
  return ruling(
    [
      ...listProblems(known.state, command),
      isBlank(data.reason) && refusal('reason-missing'),
      data.items !== undefined && isSame && refusal('same-list'),
    ],
    () => {
      const reason = data.reason?.trim() ?? '';
      const list = { ...sent, ...known.entries, reason, added, withdrawn };
      // What was owed before has its date already.
      const fresh = added.filter((code) => (itemOf(state, code)?.due ?? null) === null);
      return [
        happened(command, 'ListRevised', 'engine', list),
        ...dueOfAdded(state, fresh, shanghaiDate(meta.at), meta.at).map(({ rule, data: due }) =>
          happened(command, 'ItemDueSet', rule, due),
        ),
      ];
    },
  );
}

/**
 * The commission sends a list back. What had been filed in time is to be filed again within the days of the setting;
 * what was late already stays late.
 */
export function returnFiling(state: PlanCase, command: CommandOf<'ReturnFiling'>): Ruling {
  const { data, meta } = command;
  const isPublished = state.list !== null && state.list.publishedVersion !== null;
  return ruling(
    [isBlank(data.reason) && refusal('reason-missing'), isPublished && refusal('list-published')],
    () => [
      happened(command, 'FilingReturned', 'A9', {
        reason: data.reason?.trim() ?? '',
        documentNo: data.documentNo?.trim() ?? '',
      }),
      ...timeToFileAgain(state, command, meta.at),
    ],
  );
}

function timeToFileAgain(
  state: PlanCase,
  command: CommandOf<'ReturnFiling'>,
  at: string,
): readonly PlanEvent[] {
  const { calendar, settings, milestones } = state;
  const filing = milestones.find(({ code }) => code === 'filing');
  if (filing === undefined || filing.passed || filing.beforeIssue) return [];
  const to = settledDate(calendar, shanghaiDate(at), settings.returnedFilingWorkingDays);
  if (to <= filing.due) return [];
  const { startedOn, extendedByWorkingDays } = filing;
  const why = '清单退回后重新报备的时限';
  const move = { to, provisional: false, startedOn, extendedByWorkingDays, why };
  return moveDue(filing, move, settings, calendar, at, 'setting:returnedFilingWorkingDays').map(
    ({ type, rule, data }) => happened(command, type, rule, data),
  );
}

/** A10: the commission publishes the lists centrally (统一公开). */
export function publishList(state: PlanCase, command: CommandOf<'PublishList'>): Ruling {
  const { list } = state;
  const version = list?.version ?? 0;
  return ruling(
    [
      list !== null && list.publishedVersion === version && refusal('already-published'),
      isSince(command, 2) && isUnusable(command.data.url) && refusal('url-unusable'),
    ],
    () => [
      happened(command, 'ListPublished', 'A10', {
        version,
        url: command.data.url?.trim() ?? '',
        note: command.data.note?.trim() ?? '',
      }),
    ],
  );
}

/** The plan with what the list names of the catalogue and the plan did not know yet; recorded with the list, if it is. */
function knowing(
  state: PlanCase,
  { data, meta, context }: Sending,
): { readonly state: PlanCase; readonly entries: { readonly entries?: readonly NotedItem[] } } {
  const offered = (context.items ?? []).slice(0, itemsAtOnce);
  const entries = notedOfList(state, data.items ?? [], offered, shanghaiDate(meta.at));
  if (entries.length === 0) return { state, entries: {} };
  return { state: { ...state, items: withNoted(state.items, entries, meta.at) }, entries: { entries } };
}

function isPlannedAlike(state: PlanCase, command: Sending): boolean {
  const before = plannedOf(state, Object.keys(state.items));
  const after = interfaceItemsOf(state, command);
  const isMore = after.some((code) => !before.includes(code));
  if (!isSince(command, 2)) return !isMore;
  return !isMore && before.length === after.length;
}

const plannedOf = (state: PlanCase, codes: readonly string[]): readonly string[] =>
  codes.filter((code) => {
    const item = itemOf(state, code);
    return item?.listed === true && item.planned;
  });

/** Who says nothing of the interfaces leaves them as they were planned. */
function interfaceItemsOf(state: PlanCase, command: Sending): readonly string[] {
  const { items = [], interfaceItems } = command.data;
  return interfaceItems ?? (isSince(command, 2) ? plannedOf(state, items) : []);
}

function listProblems(state: PlanCase, { data, context }: Sending): readonly (Refusal | false)[] {
  const { items, interfaceItems = [], acceptDefects = false } = data;
  if (items === undefined) return [refusal('items-missing', {}, 'A10')];
  const twice = [...new Set(items.filter((code, index) => items.indexOf(code) !== index))];
  const astray = interfaceItems.filter((code) => !items.includes(code));
  const { missing, unknown } = checkList(state, items);
  const count = (codes: readonly string[]): string => String(codes.length);
  const all = new Set([...Object.keys(state.items), ...items]).size;
  return [
    all > codesLimit && refusal('too-many-items', { most: String(codesLimit) }),
    twice.length > 0 && refusal('item-twice', { codes: named(twice, context.titles) }),
    astray.length > 0 && refusal('interface-items-not-listed', { codes: named(astray, context.titles) }),
    !acceptDefects &&
      missing.length > 0 &&
      refusal('missing-items', { count: count(missing), names: named(missing, context.titles) }, 'A9'),
    !acceptDefects &&
      unknown.length > 0 &&
      refusal('unknown-items', { count: count(unknown), codes: named(unknown, context.titles) }, 'A9'),
  ];
}

function sentList(state: PlanCase, command: Sending): SentList {
  const { data, context } = command;
  const items = data.items ?? [];
  const check = checkList(state, items);
  return {
    items,
    interfaceItems: interfaceItemsOf(state, command),
    docNo: data.docNo?.trim() ?? '',
    version: (state.list?.version ?? 0) + 1,
    ...check,
    ...(isSince(command, 2) ? { titles: titlesOf(check.missing, context.titles) } : {}),
  };
}
