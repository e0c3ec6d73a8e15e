import { chineseDate } from '../../../calendar/chinese-date.js';
import { catalogueChangeCase } from '../../../client/catalogue-change-case.js';
import { showCatalogueChange } from '../../../client/catalogue-changes.js';
import type { HefuConnection } from '../../../client/connection.js';
import { adjustedBeforeReport } from '../../../client/settle-change.js';
import type { ShownChange } from '../../../client/shown-change.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { allChangeTerms } from '../../../domain/catalogue-change/change-terms.js';
import { causeTerms } from '../../../domain/catalogue-change/glossary.js';
import type { CaseKind, Option } from '../case-kind.js';
import type { CaseShown, StepsShown } from '../case-shown.js';
import { changeFieldLabels } from './change-fields.js';
import { changeLead, evidenceWords } from './change-lead.js';
import {
  causeTerm,
  changeCommandTerm,
  changeDeadlineTerm,
  changeDraftTerm,
  changeEventTerm,
  changeHolder,
  changePartyTerm,
  changeStatusTerm,
} from './change-words.js';

/** Reported changes of the catalogue. */
export const changeKind: CaseKind = {
  base: '/changes',
  kind: catalogueChangeCase,
  labels: changeFieldLabels,
  choices: causeTerms,
  commandTerm: changeCommandTerm,
  eventTerm: changeEventTerm,
  deadlineTerm: changeDeadlineTerm,
  partyTerm: changePartyTerm,
  show: async (seen, id) => shownCase(seen, await showCatalogueChange(seen, id)),
  options: async (hefu, id, fields) => ({
    ...(fields.includes('letter') ? { letter: lettersOf(await showCatalogueChange(hefu, id)) } : {}),
    ...(fields.includes('version') ? { version: await revisionsOf(hefu, id) } : {}),
  }),
  leftOut: (field) => field.startsWith('ruleSet'),
  // The case hears of the entry by itself; what came before the report is offered by its own sentence.
  notOffered: ['NoteEntry'],
};

async function shownCase(hefu: HefuConnection, change: ShownChange): Promise<CaseShown> {
  const { id, entry, entryTitle, version, status, heldBy, due, dueOf, deadlines, reporter } = change;
  const names = await namesOfPeople(hefu, [reporter]);
  const steps = stepsOf(change);
  const { extension, adjustment, publication, unaffectedReason } = change;
  return {
    id,
    title: `目录变更：${entryTitle}`,
    version,
    status: changeStatusTerm(status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: changeHolder(change) },
    isOver: steps.now === null,
    facts: [
      [
        '目录',
        <a href={`/catalogue/entries/${encodeURIComponent(entry)}`}>
          {entryTitle}（{entry}）
        </a>,
      ],
      ['提供方', change.providerName],
      ['变动原因', causeTerm(change.cause)],
      ...(change.system === '' ? [] : [['信息系统', change.system] as const]),
      ['变动内容', change.what],
      ['变动日期', chineseDate(change.changedOn)],
      ['报告人', names.get(reporter) ?? reporter],
      ...(extension === null ? [] : [['延期', extensionWords(extension)] as const]),
      ...(adjustment === null ? [] : [['目录调整', evidenceWords(adjustment)] as const]),
      ...(publication === null ? [] : [['审核发布', evidenceWords(publication)] as const]),
      ...(unaffectedReason === null ? [] : [['无需调整的理由', unaffectedReason] as const]),
    ],
    clock: clockOf(change),
    due,
    dueTerm: changeDeadlineTerm(dueOf ?? 'adjust'),
    deadlines,
    lead: (look) => changeLead(change, look),
  };
}

const ended: { readonly [status: string]: string } = {
  completed: '目录已经调整，本件办结。',
  unaffected: '已认定无需调整，本件办结。',
  withdrawn: '报告已撤销，不再办理。',
};

/** Rules that state no review have none (A5), unless the entry itself went to the authority. */
function stepsOf({ status, ruleSet, review }: ShownChange): StepsShown {
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  const isReviewed = review !== null || status === 'in-review' || terms?.reviewWorkingDays !== null;
  return {
    all: ['报告变动', '调整目录', ...(isReviewed ? ['审核发布'] : [])],
    now: status === 'adjusting' ? 2 : status === 'in-review' ? 3 : null,
    ended: ended[status] ?? '已办结。',
  };
}

function clockOf({ clock, review, calendar, dueOf, ruleSet }: ShownChange): CaseShown['clock'] {
  const isReview = review !== null && (dueOf === 'review' || (dueOf === null && clock.metAt !== null));
  const { due, rule, article, provisional, metAt } = isReview ? review : clock;
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  const title = terms?.title ?? '选定适用的规则';
  return {
    term: changeDeadlineTerm(isReview ? 'review' : 'adjust'),
    due,
    met: metAt === null ? null : `已于${chineseDate(metAt.slice(0, 10))}${isReview ? '发布' : '调整'}`,
    ground: rule.startsWith('setting:') ? `设置，非法定（参照《${title}》的期限）` : `${title} ${article}`,
    provisional,
    calendar,
  };
}

const extensionStates = { asked: '已申请，待决定', granted: '已同意', denied: '未同意' } as const;

const extensionWords = ({ workingDays, state }: NonNullable<ShownChange['extension']>): string =>
  `${workingDays} 个工作日，${extensionStates[state]}`;

function lettersOf({ letters }: ShownChange): readonly Option[] {
  return letters
    .filter(({ signedBy }) => signedBy === null)
    .map(({ id, kind }) => ({ code: id, name: changeDraftTerm(kind) }));
}

async function revisionsOf(hefu: HefuConnection, id: string): Promise<readonly Option[]> {
  const event = await adjustedBeforeReport(hefu, id);
  if (event === null) return [];
  const name = `第 ${event.version} 版（${chineseDate(event.at.slice(0, 10))}）`;
  return [{ code: String(event.version), name }];
}
