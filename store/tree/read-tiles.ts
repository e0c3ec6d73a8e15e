import type { ClientBase, Pool } from 'pg';

/**
 * The hashes of each tile asked for, one behind the other: all 256, or as many as the tree has by now. One statement for
 * all of them, since what a proof takes is the ways to the database.
 */
export async function readTiles(
  database: Pool | ClientBase,
  tiles: readonly { readonly level: number; readonly number: number }[],
): Promise<readonly Buffer[]> {
  const { rows } = await database.query<{ hashes: Buffer }>({
    name: 'hefu-tiles',
    text: `SELECT coalesce(
        (SELECT t.hashes FROM hefu.tree_tile t WHERE t.level = w.level AND t.number = w.number),
        CASE WHEN w.level = 0
          THEN (SELECT string_agg(l.hash, ''::bytea ORDER BY l.leaf) FROM hefu.tree_leaf l
                WHERE l.leaf >= w.number * 256 AND l.leaf < (w.number + 1) * 256)
          ELSE (SELECT string_agg(t.root, ''::bytea ORDER BY t.number) FROM hefu.tree_tile t
                WHERE t.level = w.level - 1 AND t.number >= w.number * 256 AND t.number < (w.number + 1) * 256)
        END,
        ''::bytea) AS hashes
      FROM unnest($1::integer[], $2::bigint[]) WITH ORDINALITY AS w (level, number, place) ORDER BY w.place`,
    values: [tiles.map(({ level }) => level), tiles.map(({ number }) => number)],
  });
  return rows.map(({ hashes }) => hashes);
}

/** The hashes of one tile; none where the tree has nothing of it. */
export async function readTile(database: Pool | ClientBase, level: number, number: number): Promise<Buffer> {
  const [tile] = await readTiles(database, [{ level, number }]);
  return tile ?? Buffer.alloc(0);
}
