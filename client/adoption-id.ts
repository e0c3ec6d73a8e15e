import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { readAnswers } from '../store/read-answers.js';

/** Refusals that are stepped over before an id is simply made up. */
const triesLimit = 20;

/**
 * The id under which a case is ordered to take on a calendar. The same until it has been answered, so that a load
 * done again finds what the interrupted one has sent; a refusal recorded under it (a gateway's clock that was
 * ahead, a forged signal) is the answer to that attempt only, and the next attempt has the next id.
 */
export async function adoptionId(pool: Pool, stream: string, calendarVersion: string): Promise<string> {
  const ids = Array.from(
    { length: triesLimit },
    (_, index) => `adopt-calendar/${calendarVersion}/${index + 1}`,
  );
  const answers = await readAnswers(pool, stream, ids);
  return ids.find((id) => answers[id]?.kind !== 'refused') ?? randomUUID();
}
