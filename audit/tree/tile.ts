/** Hashes in a full tile. */
export const tileWidth = 256;
const tileHeight = 8;

/** A tile of C2SP `tlog-tiles`: `width` hashes of level `8 · level`, the first with index `256 · number`. */
export interface Tile {
  readonly level: number;
  readonly number: number;
  readonly width: number;
}

/** Which tile, however much of it there is. */
export type TilePlace = Pick<Tile, 'level' | 'number'>;

/** `0/x001/x234/067.p/8`: what stands behind `tile/` in the address. */
export function tilePath({ level, number, width }: Tile): string {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0');
  const parts = digits.match(/\d{3}/g) ?? [];
  const name = parts.map((part, index) => (index < parts.length - 1 ? `x${part}` : part)).join('/');
  return `${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The tile of an address, or null when it is not written exactly as `tilePath` writes it. */
export function parseTilePath(path: string): Tile | null {
  const found = /^(\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return null;
  const [, level = '', name = '', width] = found;
  const tile = {
    level: Number(level),
    number: Number(name.replaceAll(/[x/]/g, '')),
    width: Number(width ?? tileWidth),
  };
  return tile.width >= 1 && tile.width <= tileWidth && tilePath(tile) === path ? tile : null;
}

/** How many hashes of this tile a tree of `size` leaves has: 0 when it has none of it. */
export function widthIn(size: number, level: number, number: number): number {
  const hashes = Math.floor(size / 2 ** (tileHeight * level));
  return Math.max(0, Math.min(tileWidth, hashes - number * tileWidth));
}

/** Where the hash of a perfect subtree comes from: a run of hashes of one tile. */
export function tileOfNode(node: {
  readonly level: number;
  readonly index: number;
}): TilePlace & { readonly from: number; readonly count: number } {
  const count = 2 ** (node.level % tileHeight);
  const first = node.index * count;
  return {
    level: Math.floor(node.level / tileHeight),
    number: Math.floor(first / tileWidth),
    from: first % tileWidth,
    count,
  };
}
