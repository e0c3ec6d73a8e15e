import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { fixedDate } from '../../obligation/count-days.js';
import { moveDue } from '../../obligation/move-due.js';
import { movedByNotice } from '../../obligation/recount.js';
import { isProvisional } from '../../../calendar/is-working-day.js';
import type { CommandOf } from '../commands.js';
import type { PlanEvent } from '../events.js';
import { isRunning, milestonesOf } from '../milestones.js';
import type { Refusal } from '../../refusal.js';
import { refusal } from '../refusals.js';
import type { Milestone, PlanCase } from '../state.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';

/** A18: a district joins of its own will, and owes what lies ahead of it. */
export function joinPlan(state: PlanCase, command: CommandOf<'JoinPlan'>): Ruling {
  const { template, year, calendar, settings, joined } = state;
  const joinedOn = shanghaiDate(command.meta.at);
  return ruling([joined && refusal('not-a-district')], () => [
    happened(command, 'PlanJoined', 'A18', {
      joinedOn,
      milestones: milestonesOf({ template, year, from: joinedOn, calendar, settings, at: command.meta.at }),
      note: command.data.note?.trim() ?? '',
    }),
  ]);
}

/** The department says why; the date stays. */
export function explainDelay(state: PlanCase, command: CommandOf<'ExplainDelay'>): Ruling {
  const { milestone: code, reason } = command.data;
  const milestone = state.milestones.find((one) => one.code === code);
  const isLate = milestone !== undefined && milestone.applicable && milestone.passed;
  return ruling(
    [
      code === undefined && refusal('milestone-missing'),
      code !== undefined && !isLate && refusal('nothing-to-explain'),
      isBlank(reason) && refusal('reason-missing'),
    ],
    () =>
      code === undefined
        ? []
        : [happened(command, 'DelayExplained', 'engine', { milestone: code, reason: reason?.trim() ?? '' })],
  );
}

/** A7: how far the catalogue of the department's maintenance projects is, as it attests. */
export function attestCatalogue(_: PlanCase, command: CommandOf<'AttestCatalogue'>): Ruling {
  const { done, total, attestedOn = shanghaiDate(command.meta.at), evidence } = command.data;
  const isWhole = done !== undefined && total !== undefined && done <= total;
  return ruling(
    [
      !isWhole && refusal('attestation-incomplete', {}, 'A7'),
      attestedOn > shanghaiDate(command.meta.at) &&
        refusal('done-in-future', { day: chineseDate(attestedOn) }),
    ],
    () => [
      happened(command, 'CatalogueAttested', 'A7', {
        done: done ?? 0,
        total: total ?? 0,
        attestedOn,
        evidence: evidence?.trim() ?? '',
      }),
    ],
  );
}

/** No plan reaches further than this beyond its year. */
const yearsBeyond = 2;

/** The commission amends an issued plan: its 文号, or a date, which moves by an event and never makes anything late. */
export function amendPlan(state: PlanCase, command: CommandOf<'AmendPlan'>): Ruling {
  const { milestone: code, due, documentNo, reason } = command.data;
  const { template, year } = state;
  const milestone = state.milestones.find((one) => one.code === code);
  const today = shanghaiDate(command.meta.at);
  const number = documentNo?.trim() ?? '';
  // A document that came with the build is known; what the commission has recorded it may correct.
  const isKnown = template.version === undefined && template.articles['A10'] !== undefined;
  const fixed = isKnown && number !== '' && number !== template.documentNumber;
  const moves = milestone !== undefined && due !== undefined;
  return ruling(
    [
      isBlank(reason) && refusal('reason-missing'),
      !moves && number === '' && refusal('nothing-to-amend'),
      (code === undefined) !== (due === undefined) && refusal('milestone-missing'),
      fixed && refusal('document-number-fixed', { number: template.documentNumber }),
      moves && due < today && refusal('amended-into-past', { day: chineseDate(due) }),
      moves &&
        due > `${year + yearsBeyond}-12-31` &&
        refusal('amended-out-of-reach', { day: chineseDate(due) }),
      moves && due === milestone.due && refusal('same-date'),
    ],
    () => {
      const why = reason?.trim() ?? '';
      const amended = happened(command, 'PlanAmended', 'engine', {
        milestone: code ?? null,
        due: due ?? null,
        documentNo: number === '' ? null : number,
        reason: why,
      });
      return moves ? [amended, ...moved(state, command, milestone, due, why)] : [amended];
    },
  );
}

function moved(
  { settings, calendar }: PlanCase,
  command: CommandOf<'AmendPlan'>,
  milestone: Milestone,
  to: string,
  reason: string,
): readonly PlanEvent[] {
  const { startedOn, extendedByWorkingDays } = milestone;
  const provisional = settings.lastDay !== 'stays' && isProvisional(calendar, to);
  const move = {
    to,
    provisional,
    startedOn,
    extendedByWorkingDays,
    why: `计划调整：${reason.replace(/。$/, '')}`,
  };
  return moveDue(milestone, move, settings, calendar, command.meta.at).map(({ type, rule, data }) =>
    happened(command, type, rule, data),
  );
}

/** Notices go by themselves, a letter is signed by a person. */
export function signLetter(state: PlanCase, command: CommandOf<'SignLetter'>): Ruling {
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

/** A new arrangement of days off: dates that yield to days off are read again, working days before them are counted anew. */
export function adoptCalendar(state: PlanCase, command: CommandOf<'AdoptCalendar'>): Ruling {
  const { calendar } = command.context;
  if (calendar === undefined) return ruling([refusal('calendar-missing')], () => []);
  const notice = command.data.notice?.trim() ?? '';
  const { settings } = state;
  return ruling([], () => [
    happened(command, 'CalendarAdopted', 'engine', { calendar, notice }),
    ...state.milestones
      .filter((milestone) => isRunning(milestone) && milestone.nominal !== null)
      .flatMap((milestone) => {
        const read = fixedDate(calendar, milestone.nominal ?? milestone.due, settings);
        return movedByNotice(milestone, read, settings, calendar, notice, command.meta.at);
      })
      .map(({ type, rule, data }) => happened(command, type, rule, data)),
  ]);
}

/** What was not done stays on the record as not done. */
export function closePlan(state: PlanCase, command: CommandOf<'ClosePlan'>): Ruling {
  const { reason } = command.data;
  return ruling([isBlank(reason) && refusal('reason-missing')], () => [
    happened(command, 'PlanClosed', 'engine', {
      automatic: false,
      reason: reason?.trim() ?? '',
      unfinished: unfinished(state),
    }),
  ]);
}

export function unfinished({ milestones }: PlanCase): readonly string[] {
  return milestones.filter(({ applicable, metAt }) => applicable && metAt === null).map(({ name }) => name);
}
