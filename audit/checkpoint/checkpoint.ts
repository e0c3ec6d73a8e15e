import { hashBytes } from '../tree/hash.js';

/** What a checkpoint commits to: the whole tree and, beside it, the last event of every stream. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** Root of the tree over all events. */
  readonly root: Buffer;
  /** Root of the map of heads. */
  readonly heads: Buffer;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly epoch: number;
}

/** The text of a C2SP tlog-checkpoint: origin, size, root, and three lines of our own (docs/audit.md). */
export function checkpointText({ origin, size, root, heads, at, epoch }: Checkpoint): string {
  const own = [`hefu-heads/1 ${heads.toString('base64')}`, `hefu-time/1 ${at}`, `hefu-epoch/1 ${epoch}`];
  return `${[origin, size, root.toString('base64'), ...own].join('\n')}\n`;
}

const form =
  /^([^\s+]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\nhefu-heads\/1 ([A-Za-z0-9+/]{43}=)\nhefu-time\/1 (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\nhefu-epoch\/1 ([1-9]\d{0,8})\n(?:\n|$)/;

/** The checkpoint of a text or a whole note; null when it is not written exactly so. Says nothing of signatures. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [, origin = '', size = '', root = '', heads = '', at = '', epoch = ''] = found;
  const checkpoint = {
    origin,
    size: Number(size),
    root: Buffer.from(root, 'base64'),
    heads: Buffer.from(heads, 'base64'),
    at,
    epoch: Number(epoch),
  };
  const isSound = Number.isSafeInteger(checkpoint.size) && checkpoint.root.length === hashBytes;
  return isSound && text.startsWith(checkpointText(checkpoint)) ? checkpoint : null;
}
