import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import { unanswered, type Consulted, type OpeningCase } from '../state.js';
import { blankReason, happened, isBlank, namesOf, ruling, written, type Ruling } from './ruling.js';

/** A14: the provider with the related departments. Which ones are related, the provider says. */
export function consult(state: OpeningCase, command: CommandOf<'Consult'>): Ruling {
  const { data, context } = command;
  const codes = [...new Set(data.departments ?? [])];
  const known = context.departments ?? [];
  const unknown = codes.filter((code) => !known.some((one) => one.code === code));
  const before = state.consulted.filter(({ code }) => codes.includes(code));
  return ruling(
    [
      codes.length === 0 && refusal('departments-missing'),
      unknown.length > 0 && refusal('department-unknown', { codes: unknown.join('、') }),
      codes.includes(state.provider.code) && refusal('own-department'),
      before.length > 0 && refusal('already-consulted', { names: namesOf(before) }),
      isBlank(data.question) && refusal('question-missing'),
    ],
    () => [
      happened(command, 'DepartmentsConsulted', 'A14', {
        departments: known.filter(({ code }) => codes.includes(code)),
        question: written(data.question),
      }),
    ],
  );
}

/** Given again, it replaces the one before; both stay on the record. */
export function giveOpinion(_: OpeningCase, command: CommandOf<'GiveOpinion'>): Ruling {
  const { opinion, reason } = command.data;
  if (opinion === undefined) return ruling([refusal('opinion-missing')], () => []);
  return ruling([opinion !== 'agree' && isBlank(reason) && refusal('opinion-reason-missing')], () => [
    happened(command, 'OpinionRecorded', 'A14', {
      department: command.meta.actor.department,
      opinion,
      reason: written(reason),
    }),
  ]);
}

/** What was asked for: whoever asked is waited for again. */
export function supplement(state: OpeningCase, command: CommandOf<'Supplement'>): Ruling {
  const { note } = command.data;
  const isAsked = state.consulted.some(asksForMore);
  return ruling(
    [!isAsked && refusal('nobody-asked-for-more'), isBlank(note) && refusal('note-missing')],
    () => [happened(command, 'OpeningSupplemented', 'A14', { note: written(note) })],
  );
}

const asksForMore = ({ opinion }: Consulted): boolean => opinion === 'more';

export function closeConsultation(state: OpeningCase, command: CommandOf<'CloseConsultation'>): Ruling {
  const { reason } = command.data;
  const without = unanswered(state);
  const isUnreasoned = blankReason(reason) !== null;
  // Who asked for more waits for the provider, not the provider for them.
  const [asking, silent] = [without.filter(asksForMore), without.filter((one) => !asksForMore(one))];
  return ruling(
    [
      isUnreasoned && asking.length > 0 && refusal('supply-first', { names: namesOf(asking) }, 'A14'),
      isUnreasoned &&
        silent.length > 0 &&
        refusal('unanswered-without-reason', { names: namesOf(silent) }, 'A14'),
    ],
    () => [
      happened(command, 'ConsultationClosed', 'A14', {
        without: without.map(({ code }) => code),
        reason: written(reason),
      }),
    ],
  );
}
