import { requestsActedOn } from '../store/acted-on.js';
import type { HefuConnection } from './connection.js';
import { listShareRequestCases } from './reading.js';
import type { Session } from './session.js';
import type { ShownShareRequest } from './shown-share-request.js';
import { viewing } from './viewing.js';

const shownAtMost = 100;

/** Cases this person has acted on, or begun, the last act first; only those they may still see. */
export async function workedOn(
  hefu: HefuConnection,
  session: Session,
  what: 'acted' | 'begun',
): Promise<readonly ShownShareRequest[]> {
  const seen = viewing(hefu, session);
  // Their own acts; of the cases only those are read that they may see.
  const ids = await requestsActedOn(hefu.pool, session.actor.user, {
    what,
    limit: shownAtMost,
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  const cases = await listShareRequestCases(seen, { ids, limit: shownAtMost });
  return cases.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
