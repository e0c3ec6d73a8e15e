/** Where each kind of stream has its page. */
const bases: { readonly [category: string]: string } = {
  'share-request': '/requests',
  // Of which kind its case is, only the log knows: led on from there.
  dossier: '/dossiers',
  'annual-plan': '/plans',
  'catalogue-change': '/changes',
  demand: '/demands',
  'opening-application': '/opening-applications',
  catalogue: '/catalogue/entries',
};

/** The page of a case or an entry; null where its kind has none of its own. */
export function pageOf(stream: string): string | null {
  const [category = '', ...rest] = stream.split('/');
  const base = bases[category];
  return base === undefined ? null : `${base}/${encodeURIComponent(rest.join('/'))}`;
}
