import type { ClientBase, Pool } from 'pg';

/** Where the sequencer stands, all of one snapshot. */
export interface SequencerState {
  /** Null before the first start. */
  readonly epoch: number | null;
  readonly origin: string | null;
  /** Who began the epoch; `engine` when nobody had to be asked. */
  readonly epochActor: string | null;
  /** Whether transaction ids of the epoch can be compared with those of now. */
  readonly isSameCluster: boolean;
  readonly size: number;
  readonly root: Buffer | null;
  readonly heads: Buffer | null;
  /** As text: 64 bits. '0' when every stream has to be looked at. */
  readonly sequencedTo: string;
  /** The first transaction that was still under way. */
  readonly xmin: string;
}

interface Row extends Omit<SequencerState, 'size' | 'epoch'> {
  readonly epoch: number | null;
  readonly size: string;
}

const statement = `SELECT e.epoch, e.origin, e.actor AS "epochActor",
  e.epoch IS NOT NULL AND e.system_identifier = (SELECT system_identifier FROM pg_control_system())
    AND (c.sequenced_to IS NULL OR c.epoch < e.epoch OR c.sequenced_to < pg_snapshot_xmax(pg_current_snapshot())) AS "isSameCluster",
  coalesce(c.size, 0)::text AS size, c.root, c.heads,
  -- 2: below it there are only the transactions of the cluster's own making.
  CASE WHEN c.epoch = e.epoch THEN c.sequenced_to::text WHEN e.epoch = 1 THEN '2' ELSE '0' END AS "sequencedTo",
  pg_snapshot_xmin(pg_current_snapshot())::text AS xmin
FROM (SELECT 1) AS one
LEFT JOIN (SELECT * FROM hefu.tree_epoch ORDER BY epoch DESC LIMIT 1) AS e ON true
LEFT JOIN (SELECT * FROM hefu.checkpoint ORDER BY size DESC LIMIT 1) AS c ON true`;

export async function sequencerState(client: ClientBase): Promise<SequencerState> {
  const { rows } = await client.query<Row>(statement);
  const [row] = rows;
  if (row === undefined) throw new Error('the state of the sequencer has no row');
  return { ...row, size: Number(row.size) };
}

/** Takes the sequencer's lock until the transaction ends; false when somebody else has it. */
export async function beSequencer(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT hefu.be_sequencer() AS taken');
  return rows[0]?.taken === true;
}

/** Begins a new epoch; origin null keeps the one there was. */
export async function startEpoch(
  client: Pool | ClientBase,
  {
    origin,
    actor,
    reason,
  }: { readonly origin: string | null; readonly actor: string; readonly reason: string },
): Promise<number> {
  const { rows } = await client.query<{ epoch: number }>('SELECT hefu.start_epoch($1, $2, $3) AS epoch', [
    origin,
    actor,
    reason,
  ]);
  return rows[0]?.epoch ?? 0;
}
