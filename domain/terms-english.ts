import { annualPlanEnglish } from './annual-plan/glossary-english.js';
import { milestoneTerms, partyTerms as planParties } from './annual-plan/glossary.js';
import { changeEnglish } from './catalogue-change/glossary-english.js';
import * as changeWords from './catalogue-change/glossary.js';
import { catalogueEnglish } from './catalogue/glossary-english.js';
import { demandEnglish } from './demand/glossary-english.js';
import * as demandWords from './demand/glossary.js';
import { roleEnglish } from './directory/glossary-english.js';
import { purposeTerms } from './dossier/file-purpose.js';
import { sideTerms, uploaderTerm } from './dossier/sides.js';
import {
  departmentCommandsEnglish,
  dossierCommandsEnglish,
  personCommandsEnglish,
  purposeEnglish,
  sideEnglish,
  topicEnglish,
} from './glossary-english.js';
import { commonTerms, glossary } from './glossary.js';
import { hindrancesEnglish } from './letter/hindrances-english.js';
import { hindrances } from './letter/hindrances.js';
import { topicTerms } from './notice-topics.js';
import { openingEnglish } from './opening-application/glossary-english.js';
import * as openingWords from './opening-application/glossary.js';
import { allRuleSets } from './rule-sets/all.js';
import { settingsEnglish } from './settings/glossary-english.js';
import { settingDefinitions } from './settings/setting-definitions.js';
import { settingExpectationsEnglish } from './settings/setting-expectations-english.js';
import { settingNamesEnglish } from './settings/setting-names-english.js';
import { shareRequestEnglish } from './share-request/glossary-english.js';
import { modeTerms, partyTerms } from './share-request/glossary.js';

type Terms<K extends string = string> = Readonly<Record<K, string>>;
type Pair = readonly [chinese: string, english: string];

const pairs = <K extends string>(chinese: Terms<K>, english: Terms<NoInfer<K>>): readonly Pair[] =>
  (Object.keys(chinese) as K[]).map((key) => [chinese[key], english[key]]);

const settings = Object.values(settingDefinitions).flatMap(({ key, name, read }): readonly Pair[] => {
  // No setting takes nothing: what it says to that is what it expects.
  const expected = read(null);
  const expects = expected.kind === 'unsuitable' ? expected.message : '';
  return [
    [name, settingNamesEnglish[key]],
    [expects, settingExpectationsEnglish[key]],
  ];
});

const { department, person, dossier, catalogue } = glossary;

const common: readonly Pair[] = [
  ...pairs(commonTerms.roles, roleEnglish),
  ...pairs(modeTerms, shareRequestEnglish.modes),
  ...pairs(topicTerms, topicEnglish),
  ...pairs(catalogue.commands, catalogueEnglish.commands),
  ...pairs(catalogue.statuses, catalogueEnglish.statuses),
  ...pairs(catalogue.classes, catalogueEnglish.classes),
  ...pairs(catalogue.fields, catalogueEnglish.fields),
  ...allRuleSets.flatMap(({ words }) => pairs(words, catalogueEnglish.classes)),
  ...pairs(department.commands, departmentCommandsEnglish),
  ...pairs(person.commands, personCommandsEnglish),
  ...pairs(dossier.commands, dossierCommandsEnglish),
  ...pairs(sideTerms, sideEnglish),
  ...pairs(purposeTerms, purposeEnglish),
  [uploaderTerm, 'the department that uploaded it'],
  ...pairs(hindrances, hindrancesEnglish),
  ...pairs(glossary.settings.commands, settingsEnglish.commands),
  ...pairs(glossary.settings.chainSteps, settingsEnglish.chainSteps),
  ...settings,
];

/** What a kind of case calls its own things; the same word may mean another thing in another kind. */
const own: { readonly [category: string]: readonly Pair[] } = {
  'share-request': [
    ...pairs(glossary['share-request'].statuses, shareRequestEnglish.statuses),
    ...pairs(glossary['share-request'].commands, shareRequestEnglish.commands),
    ...pairs(partyTerms, shareRequestEnglish.parties),
  ],
  'annual-plan': [
    ...pairs(glossary['annual-plan'].statuses, annualPlanEnglish.statuses),
    ...pairs(glossary['annual-plan'].commands, annualPlanEnglish.commands),
    ...pairs(planParties, annualPlanEnglish.parties),
  ],
  catalogue: pairs(catalogue.offices, catalogueEnglish.offices),
  'plan-template': [...pairs(milestoneTerms, annualPlanEnglish.milestones)],
  'catalogue-change': [
    ...pairs(changeWords.statusTerms, changeEnglish.statuses),
    ...pairs(changeWords.commandTerms, changeEnglish.commands),
    ...pairs(changeWords.partyTerms, changeEnglish.parties),
    ...pairs(changeWords.causeTerms, changeEnglish.causes),
    [changeWords.startersTerm, changeEnglish.starters],
  ],
  demand: [
    ...pairs(demandWords.statusTerms, demandEnglish.statuses),
    ...pairs(demandWords.commandTerms, demandEnglish.commands),
    ...pairs(demandWords.partyTerms, demandEnglish.parties),
    [demandWords.startersTerm, demandEnglish.starters],
  ],
  'opening-application': [
    ...pairs(openingWords.statusTerms, openingEnglish.statuses),
    ...pairs(openingWords.commandTerms, openingEnglish.commands),
    ...pairs(openingWords.partyTerms, openingEnglish.parties),
    [openingWords.startersTerm, openingEnglish.starters],
  ],
};

const commonMap = new Map(common);
const ownMaps = new Map(Object.entries(own).map(([category, terms]) => [category, new Map(terms)]));

/** A term of a kind of stream in English; undefined where it is none. */
export const termEnglish = (category: string, term: string): string | undefined =>
  ownMaps.get(category)?.get(term) ?? commonMap.get(term);
