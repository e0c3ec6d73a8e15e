import type { Pool } from 'pg';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { checkpointLine } from '../domain/checkpoint-line.js';
import type { SettingValues } from '../domain/settings/setting-values.js';
import { getSettings } from '../store/read-settings.js';
import { markDueAgain, markFailed, markSent, takeDeliveries, type Delivery } from '../store/deliveries.js';
import { newestCheckpoint, type StoredCheckpoint } from '../store/tree/newest-checkpoint.js';
import type { Mailer } from './mailer.js';

interface PostOffice {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly baseUrl: string;
}

const now = (): string => shanghaiInstant(Date.now());

/**
 * Sends what is still to be sent of these notices, each on its own: one that fails does not hold up the others.
 * @throws when one was not taken, so that Temporal tries again by its policy.
 */
export async function deliverNotices(
  { pool, mailer, baseUrl }: PostOffice,
  noticeIds: readonly string[],
  attempt: number,
): Promise<void> {
  const failures: string[] = [];
  // What the administrator has set holds; else where this server stands, and whom its mail is from.
  // The settings' own decider has judged every value when it was set.
  const set = ((await getSettings(pool, 'city'))?.values ?? {}) as Partial<SettingValues>;
  const { mailFrom = null, baseUrl: setUrl = baseUrl } = set;
  const due = await takeDeliveries(pool, noticeIds);
  const newest = due.length === 0 ? null : await newestCheckpoint(pool);
  for (const delivery of due) {
    try {
      await mailer.send({ ...letterOf(delivery, setUrl, newest), from: mailFrom });
      await markSent(pool, delivery.noticeId, now(), newest?.size ?? null);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(`${delivery.noticeId}: ${reason}`);
      await markFailed(pool, delivery.noticeId, { attempt, error: reason, final: false, at: now() });
    }
  }
  if (failures.length > 0)
    throw new Error(`未送达${failures.length}条：${failures.join('；').slice(0, 500)}`);
}

/** No more tries: what has not been sent is shown as undelivered. */
export async function giveUpNotices(pool: Pool, noticeIds: readonly string[]): Promise<void> {
  for (const { noticeId, attempts, lastError } of await takeDeliveries(pool, noticeIds)) {
    await markFailed(pool, noticeId, {
      attempt: attempts,
      error: lastError ?? '多次尝试均未送达',
      final: true,
      at: now(),
    });
  }
}

/** A person has them sent after all. */
export async function takeUpNotices(pool: Pool, noticeIds: readonly string[]): Promise<void> {
  await markDueAgain(pool, noticeIds, now());
}

function letterOf(
  { noticeId, address, subject, body }: Delivery,
  baseUrl: string,
  newest: StoredCheckpoint | null,
): Omit<Parameters<Mailer['send']>[0], 'from'> {
  // The notice's own page: whoever follows it has opened the notice, and goes on to the case from there.
  const link = `${baseUrl}/notices/${noticeId}`;
  const text = `${body}\n\n查看办理情况：${link}\n${newest === null ? '' : footerOf(newest)}`;
  return { to: address, subject, text, id: `notice-${noticeId}` };
}

/** A copy outside the database, with everybody who keeps their mail. */
function footerOf({ note, size, root, at }: StoredCheckpoint): string {
  const origin = note.slice(0, note.indexOf('\n'));
  const line = checkpointLine({ origin, size, root: root.toString('base64'), at: at.toISOString() });
  return `\n--\n${line}\n（请随本件留存，日后可凭以核对账册有无改动。）\n`;
}
