/** Addresses that take files: bytes of any kind and more of them than elsewhere; each counts them itself. */
export function isUpload(method: string, path: string): boolean {
  return method === 'POST' && /^\/(?:api\/v1\/share-requests|requests)\/[^/]+\/files$/.test(path);
}
