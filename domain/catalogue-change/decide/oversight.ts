import { addWorkingDays } from '../../../calendar/add-working-days.js';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { moveDue } from '../../obligation/move-due.js';
import { recount } from '../../obligation/recount.js';
import type { CommandOf } from '../commands.js';
import { duesOf } from '../dues.js';
import type { Refusal } from '../../refusal.js';
import { refusal } from '../refusals.js';
import type { CatalogueChangeCase } from '../state.js';
import { beforeCalendar } from './start.js';
import { blankReason, happened, inFuture, ruling, type Ruling } from './ruling.js';

/** There is nothing to adjust: said by a person who answers for it, and told to the authority. */
export function declareUnaffected(
  state: CatalogueChangeCase,
  command: CommandOf<'DeclareUnaffected'>,
): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'DeclaredUnaffected', state.adjustDue.rule, { reason: reason?.trim() ?? '' }),
  ]);
}

export function withdraw(_: CatalogueChangeCase, command: CommandOf<'Withdraw'>): Ruling {
  const { reason } = command.data;
  return ruling([blankReason(reason)], () => [
    happened(command, 'ChangeWithdrawn', 'engine', { reason: reason?.trim() ?? '' }),
  ]);
}

/** A wrong date is corrected by an event with its reason, and moves the deadline; under the same rules only. */
export function correctChange(state: CatalogueChangeCase, command: CommandOf<'CorrectChange'>): Ruling {
  const { changedOn: to, reason } = command.data;
  const { adjustDue: due, calendar, settings, terms, termsChoice, changedOn: from } = state;
  if (to === undefined) return ruling([refusal('changed-on-missing'), blankReason(reason)], () => []);
  const covered = terms.inForceFrom <= to && (terms.inForceTo === null || to <= terms.inForceTo);
  return ruling(
    [
      blankReason(reason),
      inFuture(to, command.meta.at, 'changed-in-future'),
      to === from && refusal('same-date'),
      termsChoice === null && !covered && refusal('other-rule-set'),
      beforeCalendar(to, calendar),
    ],
    () => {
      const { extendedByWorkingDays, workingDays } = due;
      const counted = addWorkingDays(calendar, to, workingDays + extendedByWorkingDays);
      const why = `变动日期更正为${chineseDate(to)}`;
      const { provisional } = counted;
      const move = { to: counted.due, provisional, startedOn: to, extendedByWorkingDays, why };
      return [
        happened(command, 'ChangeDateCorrected', due.rule, { from, to, reason: reason?.trim() ?? '' }),
        ...moveDue(due, move, settings, calendar, command.meta.at).map((moved) =>
          happened(command, moved.type, moved.rule, moved.data),
        ),
      ];
    },
  );
}

/** 催办, at most one a day. */
export function remind(state: CatalogueChangeCase, command: CommandOf<'Remind'>): Ruling {
  const { meta, data } = command;
  const again = state.urgedOn !== null && shanghaiDate(state.urgedOn) === shanghaiDate(meta.at);
  return ruling([again && refusal('urged-today')], () => [
    happened(command, 'ProviderUrged', 'engine', { message: data.message?.trim() ?? '' }),
  ]);
}

/** Notices go by themselves, a letter is signed by a person. */
export function signLetter(state: CatalogueChangeCase, command: CommandOf<'SignLetter'>): Ruling {
  const id = command.data.letter?.trim() ?? '';
  const letter = state.letters.find((draft) => draft.id === id);
  const documentNo = command.data.documentNo?.trim() ?? '';
  return ruling(
    [letter === undefined ? unknownLetter(id) : letter.signedBy !== null && refusal('letter-signed')],
    () => [happened(command, 'LetterSigned', 'engine', { letter: id, documentNo })],
  );
}

const unknownLetter = (id: string): Refusal =>
  id === '' ? refusal('letter-missing') : refusal('letter-unknown', { letter: id });

/** A new arrangement of days off reaches the running case: every date still owed is counted again. */
export function adoptCalendar(state: CatalogueChangeCase, command: CommandOf<'AdoptCalendar'>): Ruling {
  const { calendar } = command.context;
  if (calendar === undefined) return ruling([refusal('calendar-missing')], () => []);
  const notice = command.data.notice?.trim() ?? '';
  const owed = duesOf(state).filter(({ due }) => due.metAt === null);
  return ruling(
    owed.map(({ due }) => beforeCalendar(due.startedOn, calendar)),
    () => [
      happened(command, 'CalendarAdopted', 'engine', { calendar, notice }),
      ...owed
        .flatMap(({ due, insistence }) => recount(due, insistence, calendar, notice, command.meta.at))
        .map(({ type, rule, data }) => happened(command, type, rule, data)),
    ],
  );
}
