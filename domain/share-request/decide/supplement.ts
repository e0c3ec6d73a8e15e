import type { CommandOf } from '../commands.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { ownRequest } from './own-request.js';
import { beforeCalendar, inFuture } from './receipt.js';
import { filled, happened, ruling, type Ruling } from './ruling.js';
import { startClock } from './start-clock.js';

/** Tell once everything that is missing. The clock runs on (A3, B9), unless the setting counts this as the response. */
export function requestSupplement(state: ShareRequestCase, command: CommandOf<'RequestSupplement'>): Ruling {
  const missing = filled(command.data.missing);
  // B9: everything is told once; a second notice is only for material that was newly sent since.
  const renewed =
    command.data.newMaterial === true && state.supplements.every((asked) => asked.receivedOn !== null);
  const again = state.ruleSet?.supplementOnce === true && state.supplements.length > 0 && !renewed;
  return ruling(
    [
      ...ownRequest(state, command.meta.actor.user),
      missing.length === 0 && refusal('missing-list-empty'),
      again && refusal('supplement-already-asked', {}, 'B9'),
    ],
    () => [
      happened(command, 'SupplementRequested', state.ruleSet?.rules.supplement ?? 'engine', {
        missing,
        answers:
          state.ruleSet?.supplementMayAnswer === true &&
          state.settings.responseKinds.includes('supplement-request'),
      }),
    ],
  );
}

export function receiveSupplement(state: ShareRequestCase, command: CommandOf<'ReceiveSupplement'>): Ruling {
  const { receivedOn, note } = command.data;
  const { ruleSet, calendar, answerDue, settings } = state;
  if (receivedOn === undefined) return ruling([refusal('received-on-missing')], () => []);
  return ruling(
    [
      inFuture(receivedOn, command.meta.at),
      receivedOn < (state.supplements.at(-1)?.askedOn ?? '') && refusal('supplement-before-request'),
      beforeCalendar(receivedOn, command.context.calendar ?? calendar ?? undefined),
    ],
    () => {
      const received = happened(command, 'SupplementReceived', ruleSet?.rules.supplement ?? 'engine', {
        receivedOn,
        note: note ?? '',
      });
      const restarts =
        (ruleSet?.supplementMayRestart === true && settings.supplementClock === 'restarts') ||
        (answerDue !== null && answerDue.metAt !== null);
      if (!restarts || ruleSet === null || calendar === null) return [received];
      return [
        received,
        startClock(state, command, ruleSet, command.context.calendar ?? calendar, receivedOn),
      ];
    },
  );
}
