import type { Readable } from 'node:stream';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { unreadable, UnreadableFile } from '../table.js';

/** A zip whose parts are unpacked piece by piece. Names are as `partName` makes them. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** A part's text; nothing where there is none. @throws UnreadableFile when it unpacks to more than `limitBytes`. */
  readonly text: (name: string, limitBytes: number) => AsyncGenerator<string>;
}

/** More parts than any workbook has. */
const partsLimit = 10_000;

/** Some programs write 「/xl/Workbook.xml」 or 「xl\workbook.xml」 for the same part. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** @throws whatever is wrong with the zip */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await zipOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await entriesOf(zip);
  return {
    names: new Set(entries.keys()),
    text: (name, limitBytes) => textOf(zip, entries.get(name), limitBytes),
  };
}

function zipOf(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded by us: the library refuses those with a leading slash.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      entries.set(partName(entry.fileNameRaw.toString('utf8')), entry);
      if (entries.size > partsLimit) reject(tooBig());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* textOf(zip: ZipFile, entry: Entry | undefined, limitBytes: number): AsyncGenerator<string> {
  if (entry === undefined) return;
  // The size a zip states is checked by the library while it unpacks; so a small lie cannot become much memory.
  if (entry.uncompressedSize > limitBytes) throw tooBig();
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error === null) resolve(opened);
      else reject(error);
    });
  });
  let decode: ((bytes: Buffer) => string) | null = null;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    decode ??= decoderFor(piece);
    yield decode(piece);
  }
}

function decoderFor(start: Buffer): (bytes: Buffer) => string {
  const decoder = new TextDecoder(start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : 'utf-8');
  return (bytes) => decoder.decode(bytes, { stream: true });
}

export function tooBig(): UnreadableFile {
  return new UnreadableFile(
    unreadable(
      'file-too-big',
      '这个 xlsx 文件解压后过大，没有导入。请在 WPS 或者 Excel 中只保留目录一张工作表，或者分成几个文件，另存后再导入。',
    ),
  );
}
