import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { recount } from '../../obligation/recount.js';
import type { CommandOf } from '../commands.js';
import type { Refusal } from '../../refusal.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { beforeCalendar } from './receipt.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';

/** A hand-over moves the open case and is recorded. */
export function reassign(state: ShareRequestCase, command: CommandOf<'Reassign'>): Ruling {
  const { data, context } = command;
  const to = data.to?.trim() ?? '';
  const person = context.person;
  const fits =
    person?.user === to && person.department === state.provider.code && person.roles.includes('reviewer');
  return ruling(
    [isBlank(to) ? refusal('person-missing') : !fits && refusal('person-unknown', { user: to })],
    () => [happened(command, 'CaseReassigned', 'engine', { to, reason: data.reason?.trim() ?? '' })],
  );
}

/** 催办 by the requester, at most one a day. */
export function remind(state: ShareRequestCase, command: CommandOf<'Remind'>): Ruling {
  const { meta, data } = command;
  const again = state.urgedOn !== null && shanghaiDate(state.urgedOn) === shanghaiDate(meta.at);
  return ruling([again && refusal('urged-today')], () => [
    happened(command, 'ProviderUrged', 'engine', { message: data.message?.trim() ?? '' }),
  ]);
}

/** Notices go by themselves, a letter is signed by a person. */
export function signLetter(state: ShareRequestCase, command: CommandOf<'SignLetter'>): Ruling {
  const id = command.data.letter?.trim() ?? '';
  const letter = state.letters.find((draft) => draft.id === id);
  return ruling(
    [letter === undefined ? unknownLetter(id) : letter.signedBy !== null && refusal('letter-signed')],
    () => [
      happened(command, 'LetterSigned', 'engine', {
        letter: id,
        documentNo: command.data.documentNo?.trim() ?? '',
      }),
    ],
  );
}

const unknownLetter = (id: string): Refusal =>
  id === '' ? refusal('letter-missing') : refusal('letter-unknown', { letter: id });

/**
 * A new arrangement of holidays reaches a running case: every date still owed is counted again and moved by
 * an event that says from, to and why. A move never makes anything late.
 */
export function adoptCalendar(state: ShareRequestCase, command: CommandOf<'AdoptCalendar'>): Ruling {
  const { calendar } = command.context;
  if (calendar === undefined) return ruling([refusal('calendar-missing')], () => []);
  const notice = command.data.notice?.trim() ?? '';
  const owed = [state.answerDue, state.deliveryDue].flatMap((due) =>
    due !== null && due.metAt === null ? [due] : [],
  );
  return ruling(
    owed.map((due) => beforeCalendar(due.startedOn, calendar)),
    () => [
      happened(command, 'CalendarAdopted', 'engine', { calendar, notice }),
      ...owed
        .flatMap((due) => recount(due, state.settings, calendar, notice, command.meta.at))
        .map(({ type, rule, data }) => happened(command, type, rule, data)),
    ],
  );
}
