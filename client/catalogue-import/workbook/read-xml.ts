import { SaxesParser } from 'saxes';

/** What a part's reader wants to hear; names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: { readonly [name: string]: string }) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML as it comes; entities of a document's own are not known, so none can be made to grow. @throws Error */
export async function readXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    listener.open(localName(name), attributes);
  });
  const { text, close } = listener;
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) {
    parser.on('closetag', ({ name }) => {
      close(localName(name));
    });
  }
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
