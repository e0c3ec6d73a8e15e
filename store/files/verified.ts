import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';

/**
 * The same bytes, checked: the last of them go out only when the whole has the hash that was recorded. Otherwise the
 * stream breaks off, so that whoever receives it knows.
 */
export function verified(bytes: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      if (before === null) done();
      else done(null, before);
    },
    flush(done) {
      const found = hash.digest('hex');
      if (found !== sha256) done(new Error(`a kept file is not what was recorded: ${sha256} is ${found}`));
      else done(null, held);
    },
  });
  bytes.on('error', (error) => check.destroy(error));
  check.on('close', () => bytes.destroy());
  return bytes.pipe(check);
}
