import type { DomainEvent } from '../../domain/decider.js';

/** Facts of paper that are told to the engine later than they happened; the date stands in the event's data. */
const dates: { readonly [type: string]: string } = {
  ApplicationReceived: 'receivedOn',
  SupplementReceived: 'receivedOn',
  DispatchRecorded: 'sentOn',
  ReceiptCorrected: 'to',
};

/** The date on which a share request's event happened in the world; null where it happened when it was received. */
export function occurredInShareRequest({ type, data }: DomainEvent): string | null {
  const date: unknown = new Map<string, unknown>(Object.entries(data)).get(dates[type] ?? '');
  return typeof date === 'string' ? date : null;
}
