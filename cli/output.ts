/** Where the answer goes and where the talk goes. */
export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown };
}

/** One command's way of answering: data on stdout, once; everything else on stderr. */
export interface Output {
  readonly isJson: boolean;
  /** The answer: with `--json` the one document, else the lines for a person. */
  readonly answer: (document: object, lines: () => readonly string[]) => void;
  /** A line of talk. */
  readonly say: (line: string) => void;
  /** Talk that a later one writes over: no line of its own. */
  readonly mutter: (text: string) => void;
}

export function outputTo({ stdout, stderr }: Streams, isJson: boolean): Output {
  return {
    isJson,
    answer: (document, lines) => {
      const text = isJson ? JSON.stringify(document, null, 2) : lines().join('\n');
      if (text !== '') stdout.write(`${text}\n`);
    },
    say: (line) => {
      stderr.write(`${line}\n`);
    },
    mutter: (text) => {
      stderr.write(text);
    },
  };
}
