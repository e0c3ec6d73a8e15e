/** The page of a case; null where its kind has none of its own yet. */
export function pageOf(stream: string): string | null {
  const [category, id = ''] = stream.split('/');
  return category === 'share-request' ? `/requests/${encodeURIComponent(id)}` : null;
}
