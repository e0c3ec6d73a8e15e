import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { DeskItem } from '../domain/desk/desk-item.js';
import { countDesk, readDesk } from '../store/desk.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';
import { viewing } from './viewing.js';

/** A desk as its owner sees it. */
export interface Desk {
  /** What is due first before the rest. */
  readonly items: readonly DeskItem[];
  /** There is more than is given. */
  readonly more: boolean;
}

/** More than anybody does in a day. */
const mostItems = 100;

/** What this person's offices have to do now. */
export async function deskOf(hefu: HefuConnection, session: Session): Promise<Desk> {
  const today = shanghaiDate(await hefu.now());
  const seen = viewing(hefu, session);
  const all = await readDesk(seen.pool, session.actor, { today, most: mostItems + 1 });
  return { items: all.slice(0, mostItems), more: all.length > mostItems };
}

/** How many things they are, counted no further than `most`. */
export async function waitingFor(hefu: HefuConnection, session: Session, most: number): Promise<number> {
  const today = shanghaiDate(await hefu.now());
  return countDesk(viewing(hefu, session).pool, session.actor, { today, most });
}
