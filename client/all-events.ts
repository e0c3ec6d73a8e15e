import type { LoggedEvent } from '../store/logged-event.js';
import { pageLimit, readStream } from '../store/read-stream.js';
import type { HefuConnection } from './connection.js';

/** A whole stream, page by page. */
export async function allEvents(hefu: HefuConnection, stream: string): Promise<readonly LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (;;) {
    const page = await readStream(hefu.pool, stream, all.length + 1);
    all.push(...page);
    if (page.length < pageLimit) return all;
  }
}
