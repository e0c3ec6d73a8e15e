import { setTimeout as wait } from 'node:timers/promises';

const everyMs = 100;

/** Tries until `check` no longer throws; after `limitMs` its last complaint stands. */
export async function eventually(check: () => Promise<void>, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(everyMs);
    }
  }
}
