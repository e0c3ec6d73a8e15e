import { chineseDate } from '../../../calendar/chinese-date.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { Refusal } from '../../refusal.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { OpeningCase } from '../state.js';
import { blankReason, happened, namesOf, ruling, written, type Ruling } from './ruling.js';
import { entryProblems, treatmentProblems } from './suitable.js';

/** 经办 proposes: to open it, in what scope and until when; or not, and why. */
export function propose(state: OpeningCase, command: CommandOf<'Propose'>): Ruling {
  const { data, meta } = command;
  const { decision, validUntil } = data;
  const standing = state.proposal !== null && refusal('already-proposed');
  if (decision === undefined) return ruling([standing, refusal('decision-missing')], () => []);
  const against = state.consulted.filter(({ opinion }) => opinion === 'disagree');
  const isSilent = blankReason(data.reason) !== null;
  const problems =
    decision === 'refuse'
      ? [isSilent && refusal('reason-missing')]
      : [
          ...grantProblems(state, command),
          against.length > 0 && isSilent && refusal('against-an-opinion', { names: namesOf(against) }, 'A14'),
          ...endProblems(validUntil, shanghaiDate(meta.at)),
        ];
  return ruling([standing, ...problems], () => [
    happened(command, 'OpeningProposed', 'setting:chain', {
      decision,
      scope: decision === 'grant' ? written(data.scope) || state.scope : '',
      validUntil: decision === 'grant' ? (validUntil ?? null) : null,
      terms: decision === 'grant' ? written(data.terms) : '',
      reason: written(data.reason),
    }),
  ]);
}

export function returnToHandler(state: OpeningCase, command: CommandOf<'ReturnToHandler'>): Ruling {
  const { reason } = command.data;
  return ruling([state.proposal === null && refusal('not-proposed'), blankReason(reason)], () => [
    happened(command, 'OpeningReturned', 'setting:chain', { reason: written(reason) }),
  ]);
}

/** 批准: as proposed, by another person; by interface only (A14). What stood against the proposal is asked again. */
export function approve(state: OpeningCase, command: CommandOf<'Approve'>): Ruling {
  const { proposal, settings } = state;
  if (proposal === null) return ruling([refusal('not-proposed')], () => []);
  const { by, decision, ...terms } = proposal;
  const note = written(command.data.note);
  const isGrant = decision === 'grant';
  return ruling(
    [
      settings.fourEyes && by === command.meta.actor.user && refusal('four-eyes', {}, 'setting:fourEyes'),
      ...(isGrant ? grantProblems(state, command) : []),
      ...(isGrant ? endProblems(terms.validUntil ?? undefined, shanghaiDate(command.meta.at)) : []),
    ],
    () => [
      isGrant
        ? happened(command, 'OpeningGranted', 'A14', { ...terms, channel: 'api', note })
        : happened(command, 'OpeningRefused', 'A14', { reason: terms.reason, note }),
    ],
  );
}

/** As the catalogue and the plan stand now: they may have changed since the application came in. */
function grantProblems(
  { entry: { code }, settings }: OpeningCase,
  { context }: CommandOf<'Propose' | 'Approve'>,
): readonly (Refusal | false)[] {
  const { entry } = context;
  return [
    ...entryProblems(code, context),
    ...(entry?.code === code ? treatmentProblems(entry, context, settings) : []),
  ];
}

const longestDays = 36_525;

function endProblems(validUntil: string | undefined, today: string): readonly (Refusal | false)[] {
  if (validUntil === undefined) return [];
  const day = chineseDate(validUntil);
  return [
    validUntil < today && refusal('valid-until-past', { day }),
    validUntil > addDays(today, longestDays) && refusal('valid-until-too-far', { day }),
  ];
}
