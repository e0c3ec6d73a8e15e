import { randomBytes } from 'node:crypto';
import { addDays, shanghaiDate, shanghaiInstant } from '../calendar/shanghai-time.js';
import { deadlineTerm as planDeadlineTerm } from '../domain/annual-plan/glossary.js';
import { deadlineTerms as changeDeadlineTerms } from '../domain/catalogue-change/glossary.js';
import type { ToldDeadline } from '../domain/deadline-feed.js';
import { deadlineTerms } from '../domain/share-request/glossary.js';
import {
  addDeadlineFeed,
  deadlineFeedSince,
  endDeadlineFeed,
  tellDeadlines,
  userOfDeadlineFeed,
} from '../store/deadline-feeds.js';
import { owedDeadlines, type OwedRow } from '../store/owed-deadlines.js';
import type { HefuConnection } from './connection.js';
import { NotFound, NotSignedIn } from './failures.js';
import { sessionOf, type Session } from './session.js';
import { viewing } from './viewing.js';

/** More than a calendar is read for; the soonest come first. */
const mostDeadlines = 500;
/** A calendar that was not opened for so long is set up anew. */
const rememberedDays = 90;

/** Makes the secret part of an address to subscribe to: 256 bits, kept only as its hash. The former one ends. */
export async function openDeadlineFeed(hefu: HefuConnection, { actor }: Session): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await addDeadlineFeed(hefu.pool, token, actor.user, shanghaiInstant(await hefu.now()));
  return token;
}

/** Ends a person's subscription; whether there was one. */
export async function closeDeadlineFeed(hefu: HefuConnection, { actor }: Session): Promise<boolean> {
  return endDeadlineFeed(hefu.pool, actor.user, shanghaiInstant(await hefu.now()));
}

/** When somebody's subscription was made; null when they have none. */
export async function deadlineFeedOf(hefu: HefuConnection, { actor }: Session): Promise<Date | null> {
  return deadlineFeedSince(hefu.pool, actor.user);
}

/**
 * What the calendar behind an address is told now: the deadlines that this person's department has anything to do with,
 * as far as the person may see them. Null when nobody may subscribe by this address (any more).
 */
export async function deadlinesFor(
  hefu: HefuConnection,
  token: string,
): Promise<readonly ToldDeadline[] | null> {
  const user = await userOfDeadlineFeed(hefu.pool, token);
  if (user === null) return null;
  const session = await activeSession(hefu, user);
  if (session === null) return null;
  const owed = await owedDeadlines(viewing(hefu, session).pool, session.actor.department, mostDeadlines);
  const now = await hefu.now();
  const today = shanghaiDate(now);
  return tellDeadlines(
    hefu.pool,
    token,
    owed.map((row) => ({
      stream: `${row.category}/${row.id}`,
      name: row.name,
      due: row.due,
      title: titleOf(row),
    })),
    { at: shanghaiInstant(now), today, forgetBefore: addDays(today, -rememberedDays) },
  );
}

/** Whoever has left the office is told nothing any more. */
async function activeSession(hefu: HefuConnection, user: string): Promise<Session | null> {
  try {
    return await sessionOf(hefu, user, { method: 'calendar', subject: user, session: 'calendar' });
  } catch (error) {
    if (error instanceof NotSignedIn || error instanceof NotFound) return null;
    throw error;
  }
}

function titleOf({ category, id, name, about }: OwedRow): string {
  if (category === 'annual-plan') return `${planDeadlineTerm(name)}：${about}年度数据资源开放清单`;
  const terms = category === 'share-request' ? deadlineTerms : changeDeadlineTerms;
  return `${terms[name] ?? '期限'}：${about}（${id}）`;
}
