import type { Pool } from 'pg';
import type { CommandAnswer } from '../domain/recording.js';

/** The stored answers to those of the commands that a stream has recorded. */
export async function readAnswers(
  pool: Pool,
  stream: string,
  commandIds: readonly string[],
): Promise<{ readonly [commandId: string]: CommandAnswer }> {
  const { rows } = await pool.query<{ command_id: string; answer: CommandAnswer }>({
    name: 'hefu-read-answers',
    text: 'SELECT command_id, answer FROM hefu.command WHERE stream = $1 AND command_id = ANY ($2)',
    values: [stream, commandIds],
  });
  return Object.fromEntries(rows.map(({ command_id, answer }) => [command_id, answer]));
}
