import type { Json } from '../../domain/json.js';

/**
 * The read model of one category of streams, in SQL so that it is written by the statement that appends.
 *
 * Each write selects from `shown`: at most one row a stream with `stream`, `version`, `view` (jsonb),
 * `next_deadline`, `first_at` and `last_at` (of the events just appended; of all events when it is rebuilt) and
 * `personal` (jsonb, null when rebuilt). A write touches rows of its own stream only.
 */
export interface Projection {
  /** First segment of the stream's name. */
  readonly category: string;
  /** The view together with what it is found by, where the writes take that apart again; without it the view alone. */
  readonly indexed?: (view: Json) => Promise<Json>;
  /** INSERT … SELECT … FROM shown, or DELETE … USING shown. */
  readonly writes: readonly string[];
  /** Tables this projection fills, each with the condition that picks its rows (`true` = all). */
  readonly tables: readonly { readonly name: string; readonly rows: string }[];
}

/** The view as the writes of the projection expect it. */
export async function indexedView(projection: Projection | undefined, view: Json): Promise<Json> {
  return view === null || projection?.indexed === undefined ? view : projection.indexed(view);
}
