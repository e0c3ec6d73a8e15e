import type { Context } from 'hono';
import { parseTilePath, widthIn } from '../audit/tree/tile.js';
import { newestCheckpointOf, tileOf } from '../client/checkpoints.js';
import type { HefuConnection } from '../client/connection.js';
import { problem } from './problem.js';
import { say } from './say.js';

// The log publishes hashes and signatures, never what was recorded: anybody may have them.

const hashBytes = 32;
const forEver = 'public, max-age=31536000, immutable';

/** `GET /audit/checkpoint` (C2SP tlog-checkpoint). */
export async function answerCheckpoint(context: Context, hefu: HefuConnection): Promise<Response> {
  const checkpoint = await newestCheckpointOf(hefu);
  if (checkpoint === null)
    return problem(
      404,
      'not-found',
      say(
        '还没有检查点：第一条记录之后约一秒签发，请稍后再试。',
        'There is no checkpoint yet: one is issued about a second after the first record. Please try again shortly.',
      ),
    );
  return context.body(checkpoint.note, 200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** `GET /audit/tile/<level>/<n>[.p/<w>]` (C2SP tlog-tiles): only what is under the newest checkpoint. */
export async function answerTile(context: Context, hefu: HefuConnection): Promise<Response> {
  const tile = parseTilePath(context.req.path.replace(/^\/audit\/tile\//, ''));
  const size = tile === null ? 0 : ((await newestCheckpointOf(hefu))?.size ?? 0);
  if (tile === null || widthIn(size, tile.level, tile.number) < tile.width) {
    return problem(
      404,
      'not-found',
      say(
        '没有这一块，请按 C2SP tlog-tiles 的写法，取检查点以内的分块。',
        'There is no such tile. Please ask, as C2SP tlog-tiles writes it, for a tile within the checkpoint.',
      ),
    );
  }
  const hashes = await tileOf(hefu, tile.level, tile.number);
  return context.body(new Uint8Array(hashes.subarray(0, tile.width * hashBytes)), 200, {
    'content-type': 'application/octet-stream',
    'cache-control': forEver,
  });
}
