/** An address is published, and followed: it has to be one of the web. */
export function isUnusable(url: string | undefined): boolean {
  const address = url?.trim() ?? '';
  return address !== '' && !/^https?:\/\/[^\s/]\S*$/i.test(address);
}
