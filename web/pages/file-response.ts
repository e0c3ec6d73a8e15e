/** A file to be kept, under a Chinese name. */
export function fileResponse(
  name: string,
  type: string,
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
): Response {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  };
  if (bytes instanceof Uint8Array) return new Response(new Uint8Array(bytes), { headers });
  return new Response(streamOf(bytes), { headers });
}

/** Read as fast as it is taken, never all at once. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array, unknown> = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

export const csvType = 'text/csv; charset=utf-8';
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
