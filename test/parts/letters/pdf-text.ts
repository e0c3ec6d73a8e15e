import { inflateSync } from 'node:zlib';

/** What copying a PDF's text gives: its strings through their fonts' ToUnicode tables, nothing else. */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = new Map<string, Font>();
  for (const { head } of objects.values()) {
    for (const [, name = '', ref = ''] of head.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(ref)?.head ?? '')?.[1];
      if (unicode !== undefined) fonts.set(name, fontOf(objects.get(unicode)?.stream ?? ''));
    }
  }
  let text = '';
  for (const { head, stream } of objects.values()) {
    if (!/\bBT\b/.test(stream) || head.includes('/Type /XObject')) continue;
    text += shown(stream, fonts);
  }
  return text;
}

/** A font's codes and what they mean; how many bytes one code has. */
interface Font {
  readonly bytes: number;
  readonly characters: ReadonlyMap<number, string>;
}

/**
 * The strings of a content stream, each through the font that was set last. Brackets in a string may nest. Where the
 * stream says what a glyph reads as (one may be drawn for several characters), that is read in its place.
 */
function shown(stream: string, fonts: ReadonlyMap<string, Font>): string {
  let text = '';
  let font: Font = { bytes: 2, characters: new Map() };
  let isSaid = false;
  const token =
    /\/Span\s*<<\/ActualText <FEFF(\w+)>\s*>>\s*BDC|\bEMC\b|\/(\w+) [\d.]+ Tf|<<[^]*?>>|<([\da-fA-F\s]*)>|\(/g;
  const read = (bytes: Buffer): void => {
    if (!isSaid) text += decoded(bytes, font);
  };
  for (let found = token.exec(stream); found !== null; found = token.exec(stream)) {
    const [all, actual, name, hex] = found;
    if (actual !== undefined) text += utf16(actual);
    if (actual !== undefined || all === 'EMC') isSaid = actual !== undefined;
    else if (name !== undefined) font = fonts.get(name) ?? font;
    else if (hex !== undefined) read(unhexed(hex));
    else if (all === '(') {
      const end = closing(stream, token.lastIndex);
      read(unescaped(stream.slice(token.lastIndex, end)));
      token.lastIndex = end + 1;
    }
  }
  return text;
}

function closing(stream: string, from: number): number {
  let depth = 1;
  for (let at = from; at < stream.length; at += 1) {
    if (stream[at] === '\\') at += 1;
    else if (stream[at] === '(') depth += 1;
    else if (stream[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a string without an end');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(file: string): ReadonlyMap<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    const bytes = Buffer.from(raw, 'latin1');
    const isFlate = head.includes('/FlateDecode');
    found.set(number, { head, stream: isFlate ? inflateSync(bytes).toString('latin1') : raw });
  }
  return found;
}

function fontOf(cmap: string): Font {
  const range = /begincodespacerange\s*<(\w+)>/.exec(cmap)?.[1] ?? '0000';
  return { bytes: range.length / 2, characters: toUnicode(cmap) };
}

function toUnicode(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(parseInt(glyph, 16), utf16(text));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from, 16);
      const start = utf16(text).codePointAt(0) ?? 0;
      for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1)
        map.set(glyph, String.fromCodePoint(start + glyph - first));
    }
  }
  return map;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const unhexed = (hex: string): Buffer => Buffer.from(hex.replace(/\s/g, ''), 'hex');
const escapes: { readonly [mark: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): Buffer =>
  Buffer.from(
    text.replace(/\\([0-7]{1,3}|[^])/g, (_, mark: string) =>
      /^[0-7]/.test(mark) ? String.fromCharCode(parseInt(mark, 8)) : (escapes[mark] ?? mark),
    ),
    'latin1',
  );

function decoded(bytes: Buffer, { bytes: width, characters }: Font): string {
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width)
    text += characters.get(bytes.readUIntBE(at, width)) ?? '\ufffd';
  return text;
}
