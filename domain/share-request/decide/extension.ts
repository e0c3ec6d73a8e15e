import { addWorkingDays } from '../../../calendar/add-working-days.js';
import { endOfDay } from '../../../calendar/shanghai-time.js';
import { moveDue } from '../../obligation/move-due.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { blankReason } from './receipt.js';
import { happened, ruling, type Ruling } from './ruling.js';

/** B8: at most 10 working days more. A rule set that states none grants none (A3). */
export function requestExtension(state: ShareRequestCase, command: CommandOf<'RequestExtension'>): Ruling {
  const { data, meta } = command;
  const rule = state.ruleSet?.rules.extension;
  const most = state.ruleSet?.extensionWorkingDays ?? null;
  const workingDays = data.workingDays ?? 0;
  const due = state.answerDue;
  const late = due !== null && Date.parse(meta.at) > Date.parse(endOfDay(due.due));
  return ruling(
    [
      most === null && refusal('no-extension', {}, rule),
      most !== null &&
        (workingDays < 1 || workingDays > most) &&
        refusal('extension-too-long', { most: String(most) }, rule),
      blankReason(data.reason),
      state.extension !== null && refusal('extension-already-asked', {}, rule),
      late && due.metAt === null && refusal('extension-too-late'),
      due !== null && due.metAt !== null && refusal('answer-not-owed'),
    ],
    () => [
      happened(command, 'ExtensionRequested', rule ?? 'engine', {
        workingDays,
        reason: data.reason?.trim() ?? '',
      }),
    ],
  );
}

/** B8: with the authority's consent; the requester is told. */
export function grantExtension(state: ShareRequestCase, command: CommandOf<'GrantExtension'>): Ruling {
  const { extension, answerDue: due, calendar, settings } = state;
  if (extension?.state !== 'asked' || due === null || calendar === null) {
    return ruling([refusal('no-extension-asked')], () => []);
  }
  return ruling([due.metAt !== null && refusal('answer-not-owed')], () => {
    const rule = state.ruleSet?.rules.extension ?? 'engine';
    const { workingDays } = extension;
    const { due: to, provisional } = addWorkingDays(calendar, due.due, workingDays);
    const extendedByWorkingDays = due.extendedByWorkingDays + workingDays;
    const why = `经同意延长${workingDays}个工作日`;
    const move = { to, provisional, startedOn: due.startedOn, extendedByWorkingDays, why };
    return [
      happened(command, 'ExtensionGranted', rule, { workingDays, note: command.data.note ?? '' }),
      ...moveDue(due, move, settings, calendar, command.meta.at, rule).map((moved) =>
        happened(command, moved.type, moved.rule, moved.data),
      ),
    ];
  });
}

export function denyExtension(state: ShareRequestCase, command: CommandOf<'DenyExtension'>): Ruling {
  const { reason } = command.data;
  return ruling(
    [state.extension?.state !== 'asked' && refusal('no-extension-asked'), blankReason(reason)],
    () => [
      happened(command, 'ExtensionDenied', state.ruleSet?.rules.extension ?? 'engine', {
        reason: reason?.trim() ?? '',
      }),
    ],
  );
}
