import { getCatalogueEntry } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { listUsers } from '../../client/directory.js';
import { showShareRequest } from '../../client/reading.js';
import { shareRequestCase } from '../../client/share-request-case.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import type { CaseKind, Option } from './case-kind.js';
import { sectionsOf } from './case-sections.js';
import type { CaseShown, StepsShown } from './case-shown.js';
import { holderWords } from './case-table.js';
import { onProposedTerms } from './proposed-terms.js';
import { fieldLabels } from './field-labels.js';
import { commandTerm, draftTerm, partyTerm, deadlineTerm, eventTerm, modeTerm, statusTerm } from './words.js';
import { dateWords, momentWords } from '../dates.js';
import { say } from '../say.js';

/** Share requests. */
export const requestKind: CaseKind = {
  base: '/requests',
  kind: shareRequestCase,
  labels: fieldLabels,
  choices: () => ({}),
  commandTerm,
  eventTerm,
  deadlineTerm,
  partyTerm,
  show: async (seen, id) => shownCase(await showShareRequest(seen, id)),
  options: async (hefu, id, fields) => {
    const shown = await showShareRequest(hefu, id);
    return {
      ...(fields.includes('items') ? { items: await itemsOf(hefu, shown) } : {}),
      ...(fields.includes('letter') ? { letter: lettersOf(shown) } : {}),
      ...(fields.includes('to') ? { to: await handlersOf(hefu, shown) } : {}),
    };
  },
  // The choice of a rule set is for days no set covers: it is not on everybody's form. Consent has no reasons against it.
  leftOut: (field, command) =>
    field.startsWith('ruleSet') || (command === 'Approve' && ['reasons', 'basis'].includes(field)),
  start: onProposedTerms,
  notOffered: [],
};

function shownCase(shown: ShownShareRequest): CaseShown {
  const { id, resourceTitle, version, heldBy, due, dueOf, deadlines } = shown;
  const steps = stepsOf(shown.status);
  return {
    id,
    title: resourceTitle,
    version,
    status: statusTerm(shown.status),
    steps,
    held: heldBy === null ? null : { ...heldBy, words: holderWords(shown) },
    isOver: steps.now === null,
    facts: [
      [say('申请方', 'Requester'), shown.requesterName],
      [say('提供方', 'Provider'), shown.providerName],
      [say('用途', 'Purpose'), shown.purpose],
      [say('依据', 'Basis'), shown.basis],
      [
        say('提供方式', 'Mode of provision'),
        shown.mode === null ? say('未写明', 'not stated') : modeTerm(shown.mode),
      ],
      [say('来文', 'Letter'), shown.letter],
    ],
    clock: clockOf(shown),
    due,
    dueTerm: deadlineTerm(dueOf ?? 'answer'),
    deadlines,
    sections: ({ viewer, parts }) => sectionsOf(viewer, shown, parts),
  };
}

const steps = [
  ['起草', 'Draft'],
  ['提交', 'Submit'],
  ['审核', 'Review'],
  ['答复与交付', 'Answer and deliver'],
  ['使用', 'Use'],
] as const;

const at: { readonly [status: string]: number } = {
  draft: 1,
  submitted: 2,
  misdirected: 2,
  'in-review': 3,
  'awaiting-supplement': 3,
  approved: 4,
  refused: 4,
  delivered: 5,
  'in-use': 5,
};

const stepsOf = (status: string): StepsShown => ({
  all: steps,
  now: at[status] ?? null,
  ended:
    status === 'withdrawn'
      ? say('已撤回，不再办理。', 'Withdrawn: nothing more is done.')
      : say('已办结。', 'Closed.'),
});

function clockOf({ clock, due, dueOf, paperMissingSince, ruleSet }: ShownShareRequest): CaseShown['clock'] {
  if (paperMissingSince !== null) {
    const sentence = say(
      `尚未开始计算：${dateWords(paperMissingSince)}提交后，书面申请还没有登记收文。`,
      `Not counted yet: submitted on ${dateWords(paperMissingSince)}, but the paper application is not recorded as received.`,
    );
    return { term: say('答复期限', 'Answer due'), sentence };
  }
  if (clock === null) return null;
  const rules = allRuleSets.find((set) => set.id === ruleSet);
  return {
    term: deadlineTerm(dueOf ?? 'answer'),
    due: due ?? clock.due,
    met:
      due === null && clock.metAt !== null
        ? say(`已于${momentWords(clock.metAt)}答复`, `answered on ${momentWords(clock.metAt)}`)
        : null,
    ground: `${rules?.title ?? say('选定适用的规则', 'Rules chosen')} ${clock.article}`,
    provisional: clock.provisional,
    calendar: clock.calendar,
  };
}

async function itemsOf(hefu: HefuConnection, shown: ShownShareRequest): Promise<readonly Option[]> {
  const entry = await getCatalogueEntry(hefu, shown.resource);
  const items = entry?.['items'];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'code' in item && 'name' in item
      ? [{ code: String(item.code), name: String(item.name) }]
      : [],
  );
}

/** Drafts that wait for a signature. */
function lettersOf({ letters }: ShownShareRequest): readonly Option[] {
  if (!Array.isArray(letters)) return [];
  return letters.flatMap((letter: unknown) =>
    typeof letter === 'object' &&
    letter !== null &&
    'id' in letter &&
    'kind' in letter &&
    'signedBy' in letter &&
    letter.signedBy === null
      ? [{ code: String(letter.id), name: draftTerm(String(letter.kind)) }]
      : [],
  );
}

async function handlersOf(hefu: HefuConnection, { provider }: ShownShareRequest): Promise<readonly Option[]> {
  const people = await listUsers(hefu);
  return people
    .filter(
      ({ department, roles, active }) => active && department === provider && roles.includes('reviewer'),
    )
    .map(({ user, name }) => ({ code: user, name: name ?? user }));
}
