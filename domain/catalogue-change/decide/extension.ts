import { addWorkingDays } from '../../../calendar/add-working-days.js';
import { endOfDay } from '../../../calendar/shanghai-time.js';
import { moveDue } from '../../obligation/move-due.js';
import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { CatalogueChangeCase } from '../state.js';
import { blankReason, happened, ruling, type Ruling } from './ruling.js';

/** B5: at most 5 working days more. Terms that state none grant none (A5). */
export function requestExtension(state: CatalogueChangeCase, command: CommandOf<'RequestExtension'>): Ruling {
  const { data, meta } = command;
  const { rule, due } = state.adjustDue;
  const most = state.terms.extensionWorkingDays;
  if (most === null) return ruling([refusal('no-extension', {}, rule)], () => []);
  const workingDays = data.workingDays ?? 0;
  return ruling(
    [
      (workingDays < 1 || workingDays > most) && refusal('extension-too-long', { most: String(most) }, rule),
      blankReason(data.reason),
      state.extension !== null && refusal('extension-already-asked', {}, rule),
      Date.parse(meta.at) > Date.parse(endOfDay(due)) && refusal('extension-too-late'),
    ],
    () => [happened(command, 'ExtensionRequested', rule, { workingDays, reason: data.reason?.trim() ?? '' })],
  );
}

/** B5: with the authority's consent. */
export function grantExtension(state: CatalogueChangeCase, command: CommandOf<'GrantExtension'>): Ruling {
  const { extension, adjustDue: due, calendar, settings } = state;
  if (extension?.state !== 'asked') return ruling([refusal('no-extension-asked')], () => []);
  return ruling([], () => {
    const { workingDays } = extension;
    const { due: to, provisional } = addWorkingDays(calendar, due.due, workingDays);
    const extendedByWorkingDays = due.extendedByWorkingDays + workingDays;
    const why = `经同意延长${workingDays}个工作日`;
    const move = { to, provisional, startedOn: due.startedOn, extendedByWorkingDays, why };
    return [
      happened(command, 'ExtensionGranted', due.rule, { workingDays, note: command.data.note ?? '' }),
      ...moveDue(due, move, settings, calendar, command.meta.at).map((moved) =>
        happened(command, moved.type, moved.rule, moved.data),
      ),
    ];
  });
}

export function denyExtension(state: CatalogueChangeCase, command: CommandOf<'DenyExtension'>): Ruling {
  const { reason } = command.data;
  return ruling(
    [state.extension?.state !== 'asked' && refusal('no-extension-asked'), blankReason(reason)],
    () => [happened(command, 'ExtensionDenied', state.adjustDue.rule, { reason: reason?.trim() ?? '' })],
  );
}
