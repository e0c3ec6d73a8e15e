import { annualPlanEnglish } from '../annual-plan/glossary-english.js';
import { changeEnglish } from '../catalogue-change/glossary-english.js';
import { demandEnglish } from '../demand/glossary-english.js';
import { roleEnglish } from '../directory/glossary-english.js';
import { roleTerms } from '../directory/glossary.js';
import { isRole } from '../directory/roles.js';
import { glossary } from '../glossary.js';
import type { Json } from '../json.js';
import { openingEnglish } from '../opening-application/glossary-english.js';
import { waitingFor, type Consultation } from '../opening-application/waiting-for.js';
import { shareRequestEnglish } from '../share-request/glossary-english.js';
import { termWords, type Words } from '../words.js';
import type { DeskItem, DeskRow } from './desk-item.js';
import { deskItem } from './desk-items.js';

/** A case of whatever kind, as its projection stands. */
export interface CaseRow {
  readonly category: keyof typeof kinds;
  readonly id: string;
  readonly due: string | null;
  readonly view: { readonly [key: string]: Json };
}

/** A case as 已办 and 我发起的 list it: what it asks of its holder is not said there. */
export interface WorkedItem extends DeskItem {
  readonly kind: Words;
  readonly status: Words;
  /** 市公安局 经办, or whose opinion it waits for; null when nobody has it any more. */
  readonly held: Words | null;
}

const kinds = {
  'share-request': { of: 'request', noun: ['共享申请', 'Request'], english: shareRequestEnglish.statuses },
  'annual-plan': { of: 'plan', noun: ['年度计划', 'Annual plan'], english: annualPlanEnglish.statuses },
  'catalogue-change': {
    of: 'change',
    noun: ['目录变更', 'Catalogue change'],
    english: changeEnglish.statuses,
  },
  demand: { of: 'demand', noun: ['数据需求', 'Data need'], english: demandEnglish.statuses },
  'opening-application': {
    of: 'opening',
    noun: ['依申请开放', 'Opening on application'],
    english: openingEnglish.statuses,
  },
} as const satisfies {
  readonly [category: string]: {
    readonly of: DeskRow['of'];
    readonly noun: Words;
    readonly english: { readonly [status: string]: string };
  };
};

/** What is read of each kind's own view. */
interface Viewed {
  readonly status: string;
  readonly heldBy?: { readonly department: string; readonly role: string } | null;
  readonly requester?: string;
  readonly requesterName?: string;
  readonly provider?: string | null;
  readonly providerName?: string | null;
}

/** A case somebody has worked on: what it is, how it stands, and who has it now. */
export function workedItem({ category, id, due, view }: CaseRow): WorkedItem {
  const { of, noun, english } = kinds[category];
  const seen = view as unknown as Viewed;
  const chinese: { readonly [status: string]: string } = glossary[category].statuses;
  return {
    // A plan that was closed owes nothing, whatever date it had then.
    ...deskItem({ of, task: 'held', id, due: seen.status === 'closed' ? null : due, view }),
    kind: noun,
    status: termWords(chinese, english, seen.status, ['在办', 'open']),
    held: heldWords(seen) ?? (of === 'opening' ? waitingFor(view as unknown as Consultation) : null),
  };
}

function heldWords({ heldBy, requester, requesterName, provider, providerName }: Viewed): Words | null {
  if (heldBy === null || heldBy === undefined) return null;
  const { department, role } = heldBy;
  const sides = new Map([
    [provider, providerName],
    [requester, requesterName],
  ]);
  const name = department === '' ? '' : (sides.get(department) ?? '');
  const [chinese, english] = isRole(role)
    ? [roleTerms[role], roleEnglish[role]]
    : (['系统', 'the system'] as const);
  return name === '' ? [chinese, english] : [`${name} ${chinese}`, `${name} ${english}`];
}
