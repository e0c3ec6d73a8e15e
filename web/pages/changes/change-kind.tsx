import { catalogueChangeCase } from '../../../client/catalogue-change-case.js';
import { showCatalogueChange } from '../../../client/catalogue-changes.js';
import type { HefuConnection } from '../../../client/connection.js';
import { adjustedBeforeReport } from '../../../client/settle-change.js';
import type { ShownChange } from '../../../client/shown-change.js';
import { namesOfPeople } from '../../../client/who-is.js';
import { allChangeTerms } from '../../../domain/catalogue-change/change-terms.js';
import { causeTerms } from '../../../domain/catalogue-change/glossary.js';
import { changeEnglish } from '../../../domain/catalogue-change/glossary-english.js';
import type { CaseKind, Option } from '../case-kind.js';
import type { CaseShown, StepsShown } from '../case-shown.js';
import { lettersSection } from '../dossier-section.js';
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
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';

/** Reported changes of the catalogue. */
export const changeKind: CaseKind = {
  base: '/changes',
  kind: catalogueChangeCase,
  labels: changeFieldLabels,
  choices: () => say(causeTerms, changeEnglish.causes),
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
    title: say(`目录变更：${entryTitle}`, `Catalogue change: ${entryTitle}`),
    version,
    status: changeStatusTerm(status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: changeHolder(change) },
    isOver: steps.now === null,
    facts: [
      [
        say('目录', 'Entry'),
        <a href={`/catalogue/entries/${encodeURIComponent(entry)}`}>
          {entryTitle}
          {say('（', ' (')}
          {entry}
          {say('）', ')')}
        </a>,
      ],
      [say('提供方', 'Provider'), change.providerName],
      [say('变动原因', 'Cause of the change'), causeTerm(change.cause)],
      ...(change.system === '' ? [] : [[say('信息系统', 'Information system'), change.system] as const]),
      [say('变动内容', 'What changed'), change.what],
      [say('变动日期', 'Date of the change'), dateWords(change.changedOn)],
      [say('报告人', 'Reported by'), names.get(reporter) ?? reporter],
      ...(extension === null ? [] : [[say('延期', 'Extension'), extensionWords(extension)] as const]),
      ...(adjustment === null ? [] : [[say('目录调整', 'Adjustment'), evidenceWords(adjustment)] as const]),
      ...(publication === null
        ? []
        : [[say('审核发布', 'Review and publication'), evidenceWords(publication)] as const]),
      ...(unaffectedReason === null
        ? []
        : [[say('无需调整的理由', 'Why no adjustment is needed'), unaffectedReason] as const]),
    ],
    clock: clockOf(change),
    due,
    dueTerm: changeDeadlineTerm(dueOf ?? 'adjust'),
    deadlines,
    lead: (look) => changeLead(change, look),
    sections: async ({ parts, viewer }) => [await lettersSection(viewer, 'catalogue-change', id, parts)],
  };
}

const ended: { readonly [status: string]: Words } = {
  completed: ['目录已经调整，本件办结。', 'The entry is adjusted; the case is closed.'],
  unaffected: ['已认定无需调整，本件办结。', 'Found to need no adjustment; the case is closed.'],
  withdrawn: ['报告已撤销，不再办理。', 'The report is withdrawn: nothing more is done.'],
};

/** Rules that state no review have none (A5), unless the entry itself went to the authority. */
function stepsOf({ status, ruleSet, review }: ShownChange): StepsShown {
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  const isReviewed = review !== null || status === 'in-review' || terms?.reviewWorkingDays !== null;
  return {
    all: [
      ['报告变动', 'Report the change'],
      ['调整目录', 'Adjust the entry'],
      ...(isReviewed ? [['审核发布', 'Review and publication'] as const] : []),
    ],
    now: status === 'adjusting' ? 2 : status === 'in-review' ? 3 : null,
    ended: say(ended[status] ?? ['已办结。', 'Closed.']),
  };
}

function clockOf({ clock, review, calendar, dueOf, ruleSet }: ShownChange): CaseShown['clock'] {
  const isReview = review !== null && (dueOf === 'review' || (dueOf === null && clock.metAt !== null));
  const { due, rule, article, provisional, metAt } = isReview ? review : clock;
  const terms = allChangeTerms.find(({ id }) => id === ruleSet);
  const title = terms?.title ?? say('选定适用的规则', 'Rules chosen');
  const done = isReview ? say('发布', 'published') : say('调整', 'adjusted');
  return {
    term: changeDeadlineTerm(isReview ? 'review' : 'adjust'),
    due,
    met:
      metAt === null
        ? null
        : say(`已于${dateWords(metAt.slice(0, 10))}${done}`, `${done} on ${dateWords(metAt.slice(0, 10))}`),
    ground: rule.startsWith('setting:')
      ? say(`设置，非法定（参照《${title}》的期限）`, `setting, not law (after the period of ${title})`)
      : `${title} ${article}`,
    provisional,
    calendar,
  };
}

const extensionStates = {
  asked: ['已申请，待决定', 'requested, to be decided'],
  granted: ['已同意', 'granted'],
  denied: ['未同意', 'denied'],
} as const;

const extensionWords = ({ workingDays, state }: NonNullable<ShownChange['extension']>): string =>
  say(
    `${workingDays} 个工作日，${say(extensionStates[state])}`,
    `${workingDays} working days, ${say(extensionStates[state])}`,
  );

function lettersOf({ letters }: ShownChange): readonly Option[] {
  return letters
    .filter(({ signedBy }) => signedBy === null)
    .map(({ id, kind }) => ({ code: id, name: changeDraftTerm(kind) }));
}

async function revisionsOf(hefu: HefuConnection, id: string): Promise<readonly Option[]> {
  const event = await adjustedBeforeReport(hefu, id);
  if (event === null) return [];
  const name = say(
    `第 ${event.version} 版（${dateWords(event.at.slice(0, 10))}）`,
    `version ${event.version} (${dateWords(event.at.slice(0, 10))})`,
  );
  return [{ code: String(event.version), name }];
}
