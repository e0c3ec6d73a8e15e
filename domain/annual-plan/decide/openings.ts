import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { itemOf } from '../completeness.js';
import { isSince } from '../edition.js';
import type { PlanEvent } from '../events.js';
import { named, refusal, titlesOf, type RefusalCode } from '../refusals.js';
import type { ItemState, PlanCase } from '../state.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';
import { isUnusable } from './web-address.js';

/** One item is open. A sensitive one has been desensitised first (A13), by this command or an earlier one. */
export function openItem(state: PlanCase, command: CommandOf<'OpenItem'>): Ruling {
  const { code, desensitisation, ...rest } = command.data;
  const method = desensitisation?.trim() ?? '';
  if (code === undefined || isBlank(code)) return ruling([refusal('code-missing')], () => []);
  const items = [code];
  return ruling(openingProblems(state, command, items, rest, method !== ''), () => [
    ...(method === ''
      ? []
      : [happened(command, 'ItemsDesensitised', 'A13', { items, method, doneOn: openedOnOf(command) })]),
    opened(state, command, items, rest),
  ]);
}

/** Many items at once, opened the same way. */
export function openItems(state: PlanCase, command: CommandOf<'OpenItems'>): Ruling {
  const { items = [], ...rest } = command.data;
  const twice = [...new Set(items.filter((code, index) => items.indexOf(code) !== index))];
  return ruling(
    [
      items.length === 0 && refusal('code-missing'),
      twice.length > 0 && refusal('item-twice', { codes: named(twice, command.context.titles) }),
      ...openingProblems(state, command, items, rest, false),
    ],
    () => [opened(state, command, items, rest)],
  );
}

/** A12a: an item is taken out of the list, with its reason. */
export function withdrawItem(state: PlanCase, command: CommandOf<'WithdrawItem'>): Ruling {
  const { code, reason } = command.data;
  if (code === undefined || isBlank(code)) return ruling([refusal('code-missing')], () => []);
  const item = itemOf(state, code);
  return ruling(
    [
      isBlank(reason) && refusal('reason-missing'),
      item?.listed !== true &&
        (item?.withdrawnOn === null || item === undefined
          ? refusal('not-in-list', { codes: named([code], command.context.titles) })
          : refusal('already-withdrawn')),
    ],
    () => [happened(command, 'ItemWithdrawn', 'engine', { code, reason: reason?.trim() ?? '' })],
  );
}

export function recordDesensitisation(state: PlanCase, command: CommandOf<'RecordDesensitisation'>): Ruling {
  const { items = [], method, doneOn = shanghaiDate(command.meta.at) } = command.data;
  return ruling(
    [...treatmentProblems(state, command, items, doneOn), isBlank(method) && refusal('method-missing')],
    () => [happened(command, 'ItemsDesensitised', 'A13', { items, method: method?.trim() ?? '', doneOn })],
  );
}

/** 保密审查: a setting asks for it before a sensitive item is opened. */
export function recordSecrecyReview(state: PlanCase, command: CommandOf<'RecordSecrecyReview'>): Ruling {
  const { items = [], result, note, reviewedOn = shanghaiDate(command.meta.at) } = command.data;
  return ruling(
    [
      ...treatmentProblems(state, command, items, reviewedOn),
      result === undefined && refusal('result-missing'),
    ],
    () => [
      happened(command, 'SecrecyReviewed', 'setting:secrecyReview', {
        items,
        result: result ?? 'failed',
        reviewedOn,
        note: note?.trim() ?? '',
      }),
    ],
  );
}

type How = Omit<CommandOf<'OpenItems'>['data'], 'items'>;
type Opening = CommandOf<'OpenItem' | 'OpenItems'>;

function openingProblems(
  state: PlanCase,
  command: Opening,
  items: readonly string[],
  { channel, access, url }: How,
  treatedNow: boolean,
): readonly (Refusal | false)[] {
  const { titles } = command.context;
  const openedOn = openedOnOf(command);
  const among = (test: (item: ItemState | undefined) => boolean): readonly string[] =>
    items.filter((code) => test(itemOf(state, code)));
  const unlisted = among((item) => item?.listed !== true);
  const gone = among((item) => item?.listed === true && !item.known);
  const open = among((item) => item?.listed === true && item.opened !== null);
  const raw = treatedNow ? [] : among((item) => item?.sensitive === true && item.desensitisedOn === null);
  const unread = among(
    (item) => state.settings.secrecyReview && item?.sensitive === true && item.reviewedOn === null,
  );
  const day = chineseDate(openedOn);
  const tooLate = among(
    (item) => item?.sensitive === true && treatedAfter(state, item, openedOn, treatedNow),
  );
  const say = (code: RefusalCode, codes: readonly string[], rule?: string): Refusal | false =>
    codes.length > 0 && refusal(code, { codes: named(codes, titles), day }, rule);
  return [
    say('not-in-list', unlisted),
    say('not-in-catalogue', gone),
    say('already-opened', open),
    say('not-desensitised', raw, 'A13'),
    say('not-reviewed', unread, 'setting:secrecyReview'),
    isSince(command, 2) && say('opened-before-treatment', tooLate, 'A13'),
    channel === undefined && refusal('channel-missing'),
    access === undefined && refusal('access-missing'),
    isSince(command, 2) &&
      access === 'on-application' &&
      channel !== undefined &&
      channel !== 'api' &&
      refusal('not-by-interface', {}, 'A14'),
    isSince(command, 2) && isUnusable(url) && refusal('url-unusable'),
    openedOn > shanghaiDate(command.meta.at) && refusal('opened-in-future', { day }),
  ];
}

/** What was done about sensitive data after the day on which it is said to have been opened was not done first. */
function treatedAfter(
  { settings }: PlanCase,
  { desensitisedOn, reviewedOn }: ItemState,
  openedOn: string,
  treatedNow: boolean,
): boolean {
  const treated = !treatedNow && desensitisedOn !== null && desensitisedOn > openedOn;
  return treated || (settings.secrecyReview && reviewedOn !== null && reviewedOn > openedOn);
}

function opened(state: PlanCase, command: Opening, items: readonly string[], how: How): PlanEvent {
  const { channel = 'product', access = 'open', url } = how;
  const differing = items.filter((code) => {
    const openness = itemOf(state, code)?.openness;
    return openness !== access;
  });
  return happened(command, 'ItemsOpened', 'A12', {
    items,
    channel,
    access,
    openedOn: openedOnOf(command),
    url: url?.trim() ?? '',
    differing,
    ...(isSince(command, 2) ? { titles: titlesOf(differing, command.context.titles) } : {}),
  });
}

function treatmentProblems(
  state: PlanCase,
  { context, meta }: CommandOf<'RecordDesensitisation' | 'RecordSecrecyReview'>,
  items: readonly string[],
  on: string,
): readonly (Refusal | false)[] {
  const unknown = items.filter((code) => itemOf(state, code)?.known !== true);
  return [
    items.length === 0 && refusal('code-missing'),
    unknown.length > 0 && refusal('not-in-catalogue', { codes: named(unknown, context.titles) }),
    on > shanghaiDate(meta.at) && refusal('done-in-future', { day: chineseDate(on) }),
  ];
}

function openedOnOf({ data, meta }: Opening): string {
  return data.openedOn ?? shanghaiDate(meta.at);
}
