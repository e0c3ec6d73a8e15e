import { shanghaiDate } from '../../calendar/shanghai-time.js';
import type { Obligation } from '../obligation/obligation.js';
import type { EventOf } from '../share-request/events.js';
import type { ShareRequestCase } from '../share-request/state.js';
import { byVirtueOf } from './legal-basis.js';
import { letterDate, type LetterContent } from './letter-content.js';
import { hindrances, type Hindrance } from './hindrances.js';
import { application, named, type LetterFacts, type LetterPlace } from './letter-facts.js';

type Letter = Omit<LetterContent, 'kind' | 'documentNo'>;

/** 催办函, as a step of the ladder drafted it. `of` is the draft's id. */
export function urgingLetter(place: LetterPlace): Letter {
  const { own, what } = owedIn(place);
  return {
    ...signed(place),
    title: `${place.facts.authority}关于催办${named(own)}共享申请的函`,
    addressee: own.provider.name,
    paragraphs: [lateness(place, '贵单位'), `请贵单位尽快办理${what}，并将办理情况函告我单位。`],
    closing: '特此函告。',
  };
}

/** 提请督办: asked of whoever may supervise; the authority does not supervise by itself. */
export function supervisionRequest(place: LetterPlace): Letter {
  const { own, what } = owedIn(place);
  return {
    ...signed(place),
    title: `${place.facts.authority}关于提请督办${named(own)}共享申请办理事项的函`,
    addressee: place.facts.supervisor,
    paragraphs: [lateness(place, own.provider.name), `现提请对${own.provider.name}办理${what}一事予以督办。`],
    closing: '特此函达。',
  };
}

/** What is signed for; and nobody is urged to do what has been done. */
export function authorityHindrance({ facts, of }: LetterPlace): Hindrance {
  const draft = facts.case.letters.find(({ id }) => id === of);
  if (draft === undefined) return hindrances.unknown;
  if (obligation(facts.case, draft.deadline)?.metAt !== null) return hindrances.done;
  return draft.signedBy === null ? hindrances.unsigned : null;
}

function signed({ facts, of }: LetterPlace): Pick<Letter, 'issuer' | 'date' | 'rows'> {
  const signing = facts.events.findLast(
    (event): event is EventOf<'LetterSigned'> => event.type === 'LetterSigned' && event.data.letter === of,
  );
  return {
    issuer: facts.authority,
    date: signing === undefined ? null : letterDate(shanghaiDate(signing.at)),
    rows: [],
  };
}

/** Who asked for what, when it was due by which rule, and how late it is, as the escalation found it. */
function lateness(place: LetterPlace, provider: string): string {
  const { own, due, what } = owedIn(place);
  const step = escalation(place);
  const received = own.receipt === null ? '' : `已于${letterDate(own.receipt.receivedOn)}收到，`;
  const late =
    step.data.afterWorkingDays === 0
      ? '期限已过'
      : `截至${letterDate(shanghaiDate(step.at))}已超期${step.data.afterWorkingDays}个工作日`;
  const law = byVirtueOf(own.ruleSet, due.rule);
  return `${own.requester.name}${application(own)}，由${provider}办理，${received}${law}${what}期限为${letterDate(step.data.due)}。${late}，尚未${what}。`;
}

function escalation({ facts, of }: LetterPlace): EventOf<'Escalated'> {
  const found = facts.events.findLast(
    (event): event is EventOf<'Escalated'> =>
      event.type === 'Escalated' && `${event.data.deadline}-${event.data.level}` === of,
  );
  if (found === undefined) throw new Error(`no escalation ${of}`);
  return found;
}

function owedIn({ facts, of }: { readonly facts: LetterFacts; readonly of: string }): {
  readonly own: ShareRequestCase;
  readonly due: Obligation;
  readonly what: string;
} {
  const draft = facts.case.letters.find(({ id }) => id === of);
  const due = draft === undefined ? null : obligation(facts.case, draft.deadline);
  if (due === null) throw new Error(`no draft ${of}`);
  return { own: facts.case, due, what: due.name === 'delivery' ? '提供' : '答复' };
}

function obligation({ answerDue, deliveryDue }: ShareRequestCase, name: string): Obligation | null {
  return [answerDue, deliveryDue].find((due) => due?.name === name) ?? null;
}
