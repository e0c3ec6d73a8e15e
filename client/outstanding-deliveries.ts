import { listOutstanding, type OutstandingDelivery } from '../store/outstanding-deliveries.js';
import type { HefuConnection } from './connection.js';

export interface OutstandingNotice extends OutstandingDelivery {
  /** About when it is tried again, epoch milliseconds; null where it is not, or has not been tried. */
  readonly nextAt: number | null;
}

/** How `workflows/effects.ts` spaces the tries: ten seconds, doubled, at most half an hour. */
const spacing = { firstMs: 10_000, mostMs: 1_800_000 } as const;

export async function outstandingDeliveries(hefu: HefuConnection): Promise<readonly OutstandingNotice[]> {
  const rows = await listOutstanding(hefu.pool);
  return rows.map((row) => ({ ...row, nextAt: nextOf(row) }));
}

function nextOf({ state, attempts, at }: OutstandingDelivery): number | null {
  if (state !== 'retrying' || attempts < 1) return null;
  return at.getTime() + Math.min(spacing.firstMs * 2 ** (attempts - 1), spacing.mostMs);
}
