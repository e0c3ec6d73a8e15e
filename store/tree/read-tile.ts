import type { ClientBase, Pool } from 'pg';

const width = 256;

/** The hashes of a tile, one behind the other: all 256, or as many as the tree has by now. */
export async function readTile(database: Pool | ClientBase, level: number, number: number): Promise<Buffer> {
  const full = await database.query<{ hashes: Buffer }>({
    name: 'hefu-tile',
    text: 'SELECT hashes FROM hefu.tree_tile WHERE level = $1 AND number = $2',
    values: [level, number],
  });
  const [tile] = full.rows;
  if (tile !== undefined) return tile.hashes;
  const first = number * width;
  const growing = await database.query<{ hash: Buffer }>(
    level === 0
      ? {
          name: 'hefu-growing-leaves',
          text: 'SELECT hash FROM hefu.tree_leaf WHERE leaf >= $1 AND leaf < $1 + 256 ORDER BY leaf',
          values: [first],
        }
      : {
          name: 'hefu-growing-tile',
          text: 'SELECT root AS hash FROM hefu.tree_tile WHERE level = $1 AND number >= $2 AND number < $2 + 256 ORDER BY number',
          values: [level - 1, first],
        },
  );
  return Buffer.concat(growing.rows.map(({ hash }) => hash));
}
