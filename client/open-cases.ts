import { statuses } from '../domain/share-request/status.js';
import { listShareRequests } from '../store/list-share-requests.js';
import { pageLimit } from '../store/read-stream.js';
import type { HefuConnection } from './connection.js';

const open = statuses.filter((status) => status !== 'closed' && status !== 'withdrawn');

/** Ids of all share requests that have not ended, those due first before the others. */
export async function openCases(hefu: HefuConnection): Promise<readonly string[]> {
  const ids = new Set<string>();
  let after: { readonly dueDate: string | null; readonly id: string } | undefined;
  for (;;) {
    const page = await listShareRequests(hefu.pool, {
      status: open,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id } of page) ids.add(id);
    after = page.at(-1);
    if (page.length < pageLimit) return [...ids];
  }
}
