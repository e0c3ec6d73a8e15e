import { shanghaiDate, startOfDay } from '../../calendar/shanghai-time.js';
import type { RecordedCommand } from '../redecide/recorded-command.js';
import { dateIn } from './date-in.js';

/** Facts of paper that are told to the engine later than they happened; the date stands in the event's data. */
export const occurredOnInShareRequest = dateIn({
  ApplicationReceived: 'receivedOn',
  SupplementReceived: 'receivedOn',
  DispatchRecorded: 'sentOn',
  ReceiptCorrected: 'to',
});

/**
 * When each command's facts happened, as everything that is known today tells it, by the seq of its first event. A
 * corrected receipt happened on the day of its last correction, and the correction itself is true from that day on.
 */
export function occurredInShareRequest(commands: readonly RecordedCommand[]): ReadonlyMap<number, string> {
  const corrected = commands
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'ReceiptCorrected');
  const correctedOn = corrected === undefined ? null : occurredOnInShareRequest(corrected);
  return new Map(
    commands.map(({ first, events }) => {
      const isReceipt = events.some(
        ({ type }) => type === 'ApplicationReceived' || type === 'ReceiptCorrected',
      );
      const own = events.map(occurredOnInShareRequest).find((date) => date !== null) ?? null;
      const date = isReceipt ? (correctedOn ?? own) : own;
      // On the day it was told, the exact time is that of telling.
      return [first.seq, date === null || date === shanghaiDate(first.at) ? first.at : startOfDay(date)];
    }),
  );
}
