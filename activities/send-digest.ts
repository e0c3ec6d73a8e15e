import type { Pool } from 'pg';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { digestWords } from '../domain/digest-words.js';
import { wayOf, type NoticeChoices } from '../domain/notice-topics.js';
import type { SettingValues } from '../domain/settings/setting-values.js';
import { readDesk } from '../store/desk.js';
import { digestReaders, isDigestDue, markDigest } from '../store/digests.js';
import { listInbox } from '../store/inbox.js';
import { getPerson } from '../store/read-people.js';
import { choicesOf } from '../store/read-choices.js';
import { getSettings } from '../store/read-settings.js';
import type { Mailer } from './mailer.js';

/** People whose mail is begun at once; Temporal keeps the place in the list. */
const peopleAPage = 100;
/** More than is read in a mail; the pages have the rest. */
const linesLimit = 50;

interface DigestPost {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly baseUrl: string;
}

const now = (): string => shanghaiInstant(Date.now());

/** The next people of the day's mail, after `after`. */
export async function planDigests(
  pool: Pool,
  after: string,
): Promise<{ readonly users: readonly string[]; readonly isMore: boolean }> {
  const users = await digestReaders(pool, after, peopleAPage);
  return { users, isMore: users.length === peopleAPage };
}

/**
 * One person's mail of one day, once; nothing is sent where there is nothing to say.
 * @throws when it was not taken, so that Temporal tries again by its policy.
 */
export async function sendDigest(
  { pool, mailer, baseUrl }: DigestPost,
  day: string,
  user: string,
): Promise<void> {
  const person = await getPerson(pool, user);
  if (person === null || !person.active || person.email === null) return;
  const set = ((await getSettings(pool, 'city'))?.values ?? {}) as Partial<SettingValues>;
  const choices = await choicesOf(pool, user);
  const words = digestWords({
    day,
    baseUrl: set.baseUrl ?? baseUrl,
    waiting: await readDesk(pool, person, { today: day, most: linesLimit }),
    unopened: await unopenedOf(pool, user, choices),
  });
  if (words === null || !(await isDigestDue(pool, day, user, now()))) return;
  const mail = { ...words, to: person.email, from: set.mailFrom ?? null, id: `digest-${day}-${user}` };
  try {
    await mailer.send(mail);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await markDigest(pool, day, user, { state: 'retrying', error: reason, at: now() });
    throw error;
  }
  await markDigest(pool, day, user, { state: 'sent', error: null, at: now() });
}

/** No more tries: shown as undelivered. */
export async function giveUpDigest(pool: Pool, day: string, user: string): Promise<void> {
  await markDigest(pool, day, user, { state: 'undelivered', error: '多次尝试均未送达', at: now() });
}

/** Unopened, but for what the person wants to see in the inbox only. */
async function unopenedOf(
  pool: Pool,
  user: string,
  choices: NoticeChoices | undefined,
): Promise<readonly { readonly id: string; readonly subject: string }[]> {
  const unopened = await listInbox(pool, user, { limit: linesLimit, unopened: true });
  return unopened.filter(({ kind }) => wayOf(choices, kind) !== 'inbox');
}
