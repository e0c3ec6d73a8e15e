/** Puts a text together from its runs; how a word is read aloud (`rPh`) is no part of it. */
export interface RichText {
  readonly begin: () => void;
  readonly open: (name: string) => void;
  readonly text: (piece: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => string;
}

export function richText(): RichText {
  let [whole, isText, isReading] = ['', false, false];
  return {
    begin: () => {
      [whole, isText, isReading] = ['', false, false];
    },
    open: (name) => {
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    text: (piece) => {
      if (isText) whole += piece;
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
    end: () => unescaped(whole),
  };
}

/** Characters XML cannot hold are written 「_x000D_」, and what looks like that 「_x005F_x000D_」. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
