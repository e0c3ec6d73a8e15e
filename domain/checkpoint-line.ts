/** A checkpoint in one line, as a notice carries it out of the database: what the log was, said to somebody who keeps mail. */
export interface CheckpointLine {
  /** Name of the log. */
  readonly origin: string;
  readonly size: number;
  /** Root of the tree, base64. */
  readonly root: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const mark = '账册校验点：';
// A mail program may have broken the line anywhere between its parts.
const form =
  /账册校验点：\s*([^\s+]+)\s+([1-9]\d{0,15})\s+([A-Za-z0-9+/]{43}=)\s+(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)/g;

export function checkpointLine({ origin, size, root, at }: CheckpointLine): string {
  return `${mark}${origin} ${size} ${root} ${at}`;
}

/** Every such line in a text: a mail as it was pasted, or many. */
export function checkpointLinesIn(text: string): readonly CheckpointLine[] {
  return [...text.matchAll(form)].flatMap(([, origin = '', size = '', root = '', at = '']) =>
    Number.isSafeInteger(Number(size)) ? [{ origin, size: Number(size), root, at }] : [],
  );
}
