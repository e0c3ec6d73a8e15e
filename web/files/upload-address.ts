import { createHash } from 'node:crypto';

/** Addresses that take files: bytes of any kind and more of them than elsewhere; each counts them itself. */
export function isUpload(method: string, path: string): boolean {
  return method === 'POST' && /^\/(?:api\/v1\/share-requests|requests)\/[^/]+\/files$/.test(path);
}

/** The id of what a person orders under a key of their own: the same key again is the same command. */
export function commandIdOf(user: string, key: string): string {
  return createHash('sha256').update(`${user}\n${key}`).digest('hex').slice(0, 40);
}
