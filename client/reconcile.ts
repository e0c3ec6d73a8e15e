import { incomingNumbers, type NumberSeries } from '../audit/as-of/incoming-numbers.js';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import { listUndelivered } from '../store/deliveries.js';
import { listUnopened, type UnopenedNotice } from '../store/unopened-notices.js';
import type { HefuConnection } from './connection.js';

export interface Reconciled {
  readonly incomingNumbers: readonly NumberSeries[];
  /** Notices nobody has opened for so many days; at most 1,000. */
  readonly unopened: readonly UnopenedNotice[];
  /** Given up by the mail; at most 1,000. */
  readonly undelivered: Awaited<ReturnType<typeof listUndelivered>>;
}

const dayMs = 86_400_000;

/** What must agree with the world outside: incoming numbers without gap or repetition, notices that were opened. */
export async function reconcile(hefu: HefuConnection, unopenedDays: number): Promise<Reconciled> {
  const before = shanghaiInstant((await hefu.now()) - unopenedDays * dayMs);
  return {
    incomingNumbers: await incomingNumbers(hefu.pool),
    unopened: await listUnopened(hefu.pool, before),
    undelivered: await listUndelivered(hefu.pool),
  };
}
