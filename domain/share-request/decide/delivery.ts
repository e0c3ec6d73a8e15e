import type { CommandOf } from '../commands.js';
import type { ShareRequestEvent } from '../events.js';
import { refusal } from '../refusals.js';
import type { ShareRequestCase } from '../state.js';
import { modeProblems } from './answer-terms.js';
import { secretNow } from './entry-note.js';
import { happened, ruling, type Ruling } from './ruling.js';

/** A4, B10: handed over in one of the rule set's ways. Delivering sends the answer, if it has not gone yet. */
export function deliver(state: ShareRequestCase, command: CommandOf<'Deliver'>): Ruling {
  const mode = command.data.mode ?? null;
  if (mode === null) return ruling([...secretNow(state), refusal('mode-missing')], () => []);
  const problems = state.ruleSet === null ? [] : modeProblems(state.ruleSet, mode);
  return ruling([...secretNow(state), ...problems], () => [
    ...answerGoesFirst(state, command),
    happened(command, 'ResourceDelivered', state.ruleSet?.rules.modes ?? 'engine', {
      mode,
      reference: command.data.reference?.trim() ?? '',
    }),
  ]);
}

export function confirmReceipt(_: ShareRequestCase, command: CommandOf<'ConfirmReceipt'>): Ruling {
  return ruling([], () => [
    happened(command, 'ReceiptConfirmed', 'engine', { note: command.data.note ?? '' }),
  ]);
}

/** Closing a refusal sends the answer, if it has not gone yet: what ends is not recalled any more. */
export function close(state: ShareRequestCase, command: CommandOf<'Close'>): Ruling {
  return ruling([], () => [
    ...answerGoesFirst(state, command),
    happened(command, 'RequestClosed', 'engine', { automatic: false, note: command.data.note ?? '' }),
  ]);
}

function answerGoesFirst(
  { answer }: ShareRequestCase,
  command: CommandOf<'Deliver' | 'Close'>,
): readonly ShareRequestEvent[] {
  if (answer === null || answer.sentAt !== null) return [];
  return [happened(command, 'AnswerSent', 'setting:graceMinutes', { decision: answer.decision })];
}

export function withdraw(_: ShareRequestCase, command: CommandOf<'Withdraw'>): Ruling {
  const reason = command.data.reason?.trim() ?? '';
  return ruling([reason === '' && refusal('reason-missing')], () => [
    happened(command, 'RequestWithdrawn', 'engine', { reason }),
  ]);
}
