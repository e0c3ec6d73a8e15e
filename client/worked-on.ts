import { workedItem, type WorkedItem } from '../domain/desk/worked-item.js';
import { casesActedOn, readCases } from '../store/acted-on.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';
import { viewing } from './viewing.js';

const shownAtMost = 100;

/** Cases of every kind this person has acted on, or begun, the last act first; only those they may still see. */
export async function workedOn(
  hefu: HefuConnection,
  session: Session,
  what: 'acted' | 'begun',
): Promise<readonly WorkedItem[]> {
  // Their own acts; of the cases only those are read that they may see.
  const streams = await casesActedOn(hefu.pool, session.actor.user, { what, limit: shownAtMost });
  return (await readCases(viewing(hefu, session).pool, streams)).map(workedItem);
}
