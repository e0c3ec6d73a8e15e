import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { settledDays } from '../obligation/count-days.js';
import type { LetterDraft } from '../obligation/letter-draft.js';
import type { Obligation } from '../obligation/obligation.js';
import { hindrances, type Hindrance } from './hindrances.js';
import { letterDate, type LetterContent } from './letter-content.js';
import type { LetterEvent, MatterWords, OwedMatter } from './owed-matter.js';

type Letter = Omit<LetterContent, 'kind' | 'documentNo'>;
type EventOf<T extends LetterEvent['type']> = Extract<LetterEvent, { readonly type: T }>;

/** Who writes to whom about what. `of` is the draft's id. */
export interface AuthorityPlace {
  readonly of: string;
  readonly matter: OwedMatter;
  /** 发文机关 */
  readonly authority: string;
  /** Whom the authority asks to supervise. */
  readonly supervisor: string;
}

/** 催办函, as a step of the ladder drafted it. */
export function urgingLetter(place: AuthorityPlace): Letter {
  const words = wordsOf(place);
  return {
    ...signed(place),
    title: `${place.authority}关于催办${words.urged}的函`,
    addressee: place.matter.owner,
    paragraphs: [lateness(place, words, '贵单位'), `请贵单位尽快${words.doing}，并将办理情况函告我单位。`],
    closing: '特此函告。',
  };
}

/** 提请督办: asked of whoever may supervise; the authority does not supervise by itself. */
export function supervisionRequest(place: AuthorityPlace): Letter {
  const words = wordsOf(place);
  const { owner } = place.matter;
  return {
    ...signed(place),
    title: `${place.authority}关于提请督办${words.supervised}的函`,
    addressee: place.supervisor,
    paragraphs: [lateness(place, words, owner), `现提请对${owner}${words.doing}一事予以督办。`],
    closing: '特此函达。',
  };
}

/** What is signed for; and nobody is urged to do what has been done. */
export function authorityHindrance({ matter, of }: Pick<AuthorityPlace, 'matter' | 'of'>): Hindrance {
  const draft = draftOf(matter, of);
  if (draft === undefined) return hindrances.unknown;
  const due = matter.due(draft.deadline);
  if (due === null || due.metAt !== null) return hindrances.done;
  return draft.signedBy === null ? hindrances.unsigned : null;
}

const draftOf = ({ letters }: OwedMatter, of: string): LetterDraft | undefined =>
  letters.find(({ id }) => id === of);

/** How the draft was signed; undefined while it waits. */
export const signingOf = ({ events }: OwedMatter, of: string): EventOf<'LetterSigned'> | undefined =>
  events.findLast(
    (event): event is EventOf<'LetterSigned'> => event.type === 'LetterSigned' && event.data.letter === of,
  );

function signed({ matter, of, authority }: AuthorityPlace): Pick<Letter, 'issuer' | 'date' | 'rows'> {
  const signing = signingOf(matter, of);
  return {
    issuer: authority,
    date: signing === undefined ? null : letterDate(shanghaiDate(signing.at)),
    rows: [],
  };
}

/**
 * By which rule it was due when, and how late it is, as the escalation found it: on its own day as a rule, later where the
 * case was set up, or the engine came back, after that.
 */
function lateness(place: AuthorityPlace, { ground, undone }: MatterWords, owner: string): string {
  const step = escalation(place);
  const late =
    step.data.afterWorkingDays === 0
      ? '期限已过'
      : `截至${letterDate(shanghaiDate(step.at))}已超期${overdueDays(place, step)}个工作日`;
  return `${ground(owner)}期限为${letterDate(step.data.due)}。${late}，尚未${undone}。`;
}

function overdueDays({ matter: { calendar } }: AuthorityPlace, { at, data }: EventOf<'Escalated'>): number {
  return calendar === null ? data.afterWorkingDays : settledDays(calendar, data.due, shanghaiDate(at));
}

function escalation({ matter, of }: AuthorityPlace): EventOf<'Escalated'> {
  const found = matter.events.findLast(
    (event): event is EventOf<'Escalated'> =>
      event.type === 'Escalated' && `${event.data.deadline}-${event.data.level}` === of,
  );
  if (found === undefined) throw new Error(`no escalation ${of}`);
  return found;
}

function wordsOf({ matter, of }: AuthorityPlace): MatterWords {
  const due = owed(matter, of);
  if (due === null) throw new Error(`no draft ${of}`);
  return matter.words(due);
}

function owed(matter: OwedMatter, of: string): Obligation | null {
  const draft = draftOf(matter, of);
  return draft === undefined ? null : matter.due(draft.deadline);
}
