import type { ShownEvent } from '../../../client/case-events.js';
import type { PlanEvent, PlanEventData } from '../../../domain/annual-plan/events.js';
import type { Titles } from '../../../domain/annual-plan/plan-item.js';
import { annualPlanEnglish as english } from '../../../domain/annual-plan/glossary-english.js';
import { accessTerms, channelTerms } from '../../../domain/annual-plan/glossary.js';
import { dateWords } from '../../dates.js';
import { listed, say } from '../../say.js';

/** More are counted: the list itself has them all. */
const mostNamed = 5;

/** What an event of a plan is about, beside reasons and notes: how many items, which date, which list. */
export function planRemark(
  event: ShownEvent,
  deadlineTerm: (name: string) => string,
  known: Titles,
): readonly string[] {
  // Events of a plan's stream are this decider's own; a refused attempt is told by its reasons.
  const { type, data } = event as unknown as PlanEvent;
  switch (type) {
    case 'ListFiled':
    case 'ListRevised':
      return sentWords(data, known);
    case 'ListPublished':
      return [versionWords(data.version)];
    case 'ItemsOpened':
      return [
        codesWords(data.items, known),
        say(channelTerms, english.channels)[data.channel],
        say(accessTerms, english.access)[data.access],
        dateWords(data.openedOn),
      ];
    case 'ItemWithdrawn':
      return [codesWords([data.code], known)];
    case 'ItemsDesensitised':
      return [codesWords(data.items, known), data.method];
    case 'SecrecyReviewed':
      return [
        codesWords(data.items, known),
        data.result === 'passed' ? say('通过', 'passed') : say('不通过', 'not passed'),
      ];
    case 'CatalogueNoted':
      return notedWords(data, known);
    case 'ItemDueSet':
      return [
        codesWords(data.items, known),
        say(`期限${dateWords(data.obligation.due)}`, `due ${dateWords(data.obligation.due)}`),
      ];
    case 'SafetyTaskListLoaded':
      return [codesWords(data.items, known)];
    case 'CatalogueAttested':
      return [`${data.done} / ${data.total}`];
    case 'PlanAmended':
      return [
        ...(data.documentNo === null ? [] : [data.documentNo]),
        ...(data.milestone === null ? [] : [deadlineTerm(data.milestone)]),
      ];
    default:
      return 'milestone' in data || 'deadline' in data ? [dueWords(data, deadlineTerm)] : [];
  }
}

const versionWords = (version: number): string => say(`第 ${version} 版`, `version ${version}`);

function sentWords(
  list: PlanEventData['ListFiled'] | PlanEventData['ListRevised'],
  known: Titles,
): readonly string[] {
  const { version, items, missing, unknown } = list;
  // As they were called then, where the event tells it.
  const titles = { ...known, ...list.titles };
  return [
    say(`第 ${version} 版，${items.length} 项`, `version ${version}, items: ${items.length}`),
    ...(missing.length === 0
      ? []
      : [say(`缺${codesWords(missing, titles)}`, `missing ${codesWords(missing, titles)}`)]),
    ...(unknown.length === 0
      ? []
      : [say(`目录外${codesWords(unknown, titles)}`, `not in the catalogue ${codesWords(unknown, titles)}`)]),
  ];
}

function notedWords({ items }: PlanEventData['CatalogueNoted'], known: Titles): readonly string[] {
  const titles = { ...known, ...Object.fromEntries(items.map(({ code, title }) => [code, title])) };
  const of = (effect: (typeof items)[number]['effect'], words: string): readonly string[] => {
    const codes = items.filter((one) => one.effect === effect).map(({ code }) => code);
    return codes.length === 0 ? [] : [`${words}${codesWords(codes, titles)}`];
  };
  return [
    ...of('owed', say('应当列入', 'to be listed ')),
    ...of('lapsed', say('不再列入', 'not to be listed any more ')),
    ...of('changed', say('属性变化', 'changed ')),
  ];
}

/** 2 项：社会组织登记信息（mzj-0003）、mzj-0004 */
function codesWords(codes: readonly string[], titles: Titles): string {
  if (codes.length === 0) return say(' 0 项', '(0)');
  const named = listed(
    codes.slice(0, mostNamed).map((code) => {
      const title = Object.hasOwn(titles, code) ? titles[code] : undefined;
      return title === undefined ? code : say(`${title}（${code}）`, `${title} (${code})`);
    }),
  );
  const more = codes.length > mostNamed ? say('等', ', …') : '';
  return say(` ${codes.length} 项：${named}${more}`, `(${codes.length}): ${named}${more}`);
}

function dueWords(data: object, deadlineTerm: (name: string) => string): string {
  const { milestone, deadline } = data as { readonly milestone?: unknown; readonly deadline?: unknown };
  const name = typeof deadline === 'string' ? deadline : typeof milestone === 'string' ? milestone : '';
  return name === '' ? '' : deadlineTerm(name);
}
