import type { ClientBase } from 'pg';
import { chainPage, type ChainRow } from './chain-row.js';
import type { ChainWalk } from './chain-walk.js';

const pageRows = 2000;

/** Streams behind `after` up to and with `upTo`; null: to the end. */
export interface StreamRange {
  readonly after: string;
  readonly upTo: string | null;
}

/** Walks the streams of a range; memory stays bounded by a page. */
export async function walkRange(
  client: ClientBase,
  walk: ChainWalk,
  { after, upTo }: StreamRange,
): Promise<void> {
  // Behind every event of `after`.
  let last: readonly [string, string] = [after, '9223372036854775807'];
  for (;;) {
    const { rows } = await client.query<ChainRow>({
      name: 'hefu-chain-page',
      text: chainPage,
      values: [...last, upTo, pageRows],
    });
    for (const row of rows) walk.step(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageRows) break;
    last = [end.stream, end.seq];
  }
  walk.closeStream();
}

/** The one stream. */
export async function walkStream(client: ClientBase, walk: ChainWalk, stream: string): Promise<void> {
  let seq = '0';
  for (;;) {
    const { rows } = await client.query<ChainRow>({
      name: 'hefu-chain-page',
      text: chainPage,
      values: [stream, seq, stream, pageRows],
    });
    for (const row of rows) walk.step(row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < pageRows) break;
    ({ seq } = end);
  }
  walk.closeStream();
}
