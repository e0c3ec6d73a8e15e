/** Kinds of files that are told by their content, with the media type they are sent as. */
const mediaTypes = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'office-97': 'application/x-cfb',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  zip: 'application/zip',
  gzip: 'application/gzip',
  text: 'text/plain; charset=utf-8',
  unknown: 'application/octet-stream',
} as const;

type KnownType = keyof typeof mediaTypes;
export const fileTypes = (Object.keys(mediaTypes) as readonly KnownType[]).filter(
  (type) => type !== 'unknown',
);
export const isFileType = (text: string): boolean => fileTypes.some((type) => type === text);
export const mediaTypeOf = (type: string): string =>
  Object.hasOwn(mediaTypes, type) ? mediaTypes[type as KnownType] : mediaTypes.unknown;

/** How many bytes of the beginning are enough to tell. */
export const headBytes = 4096;

/** What a file is by its first bytes; `unknown` where nothing fits. */
export function fileTypeOf(head: Uint8Array): string {
  const is = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  const latin = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  if (latin.startsWith('%PDF-')) return 'pdf';
  if (is(0x50, 0x4b, 3, 4)) return zipped(latin);
  if (is(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'office-97';
  if (is(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (is(0xff, 0xd8, 0xff)) return 'jpeg';
  if (is(0x49, 0x49, 0x2a, 0) || is(0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (is(0x1f, 0x8b, 8)) return 'gzip';
  // Text of whatever encoding has no control characters but blanks and line ends; a program always has.
  return head.length > 0 && head.every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13))
    ? 'text'
    : 'unknown';
}

/** An archive is told by the names of its first files. */
function zipped(latin: string): string {
  if (latin.includes('OFD.xml')) return 'ofd';
  if (!latin.includes('[Content_Types].xml') && !latin.includes('_rels/')) return 'zip';
  if (latin.includes('word/')) return 'docx';
  if (latin.includes('xl/')) return 'xlsx';
  return latin.includes('ppt/') ? 'pptx' : 'zip';
}
