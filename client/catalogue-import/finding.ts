import { findingSentences } from './finding-sentences.js';

/** What was found in a file, by row. `rejects`: the row is not imported until it is put right. */
export interface Finding {
  /** Row as a spreadsheet counts it: the first row of the file is 1. */
  readonly row: number;
  readonly code: string;
  /** Chinese, says what to do. */
  readonly message: string;
  readonly rejects: boolean;
}

export type FindingCode = keyof typeof findingSentences;

/** A finding with its sentence; the details fill the sentence's blanks in order. */
export function finding(row: number, code: FindingCode, ...details: readonly string[]): Finding {
  const { text, rejects } = findingSentences[code];
  const message = details.reduce<string>((sentence, detail) => sentence.replace('{}', () => detail), text);
  return { row, code, message, rejects };
}
