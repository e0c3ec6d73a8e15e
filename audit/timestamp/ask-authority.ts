/** An authority answers in well under a second; whoever takes longer is away. */
const patienceMs = 10_000;
/** A token with its certificates is a few kilobytes. */
const longestBytes = 100_000;

/** Why an authority gave nothing that could be a token. */
export class AuthorityAway extends Error {}

/** Sends a request (RFC 3161, 3.4) and gives the answer as it came. @throws AuthorityAway */
export async function askAuthority(url: URL, request: Uint8Array, waitMs = patienceMs): Promise<Uint8Array> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      // Another address is another authority.
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    });
    if (!response.ok) throw new AuthorityAway(`HTTP ${response.status}`);
    return await bounded(response);
  } catch (error) {
    if (error instanceof AuthorityAway) throw error;
    const cause = error instanceof Error ? error.cause : undefined;
    throw new AuthorityAway(cause instanceof Error ? cause.message : String(error));
  }
}

async function bounded({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += (part as Uint8Array).length;
    if (length > longestBytes) throw new AuthorityAway(`more than ${longestBytes} bytes`);
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}
