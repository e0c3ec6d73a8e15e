import type { HistoryEvent } from '../../../audit/match/history.js';

/** The event with `from` replaced by `to`, in its plain members and inside its payloads (base64). */
export function resaid(event: HistoryEvent, from: string, to: string): HistoryEvent {
  return changed(event, from, to) as HistoryEvent;
}

function changed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => changed(one, from, to));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === 'data' && typeof member === 'string') {
        const text = Buffer.from(member, 'base64').toString('utf8');
        return [key, Buffer.from(text.replace(from, to)).toString('base64')];
      }
      if (key === 'startToFireTimeout' && typeof member === 'string') return [key, member.replace(from, to)];
      return [key, changed(member, from, to)];
    }),
  );
}
