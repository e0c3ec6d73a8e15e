import type { Refusal } from '../../domain/refusal.js';
import { findingSentences } from './finding-sentences.js';

/** What was found in a file, by row. `rejects`: the row is not imported until it is put right. */
export interface Finding {
  /** Row as a spreadsheet counts it: the first row of the file is 1. */
  readonly row: number;
  readonly code: string;
  /** Chinese, says what to do. */
  readonly message: string;
  /** The same in English, what stands in the file as it stands there; null: a refusal, which `refusalInEnglish` knows. */
  readonly english: string | null;
  readonly rejects: boolean;
}

export type FindingCode = keyof typeof findingSentences;

/** A row the rules refuse. */
export const refusedRow = (row: number, { code, message }: Refusal): Finding => ({
  row,
  code,
  message,
  english: null,
  rejects: true,
});

/** A finding with its sentence; the details fill the sentence's blanks in order. */
export function finding(row: number, code: FindingCode, ...details: readonly string[]): Finding {
  const { text, english, rejects } = findingSentences[code];
  const filled = (blank: string): string =>
    details.reduce<string>((sentence, detail) => sentence.replace('{}', () => detail), blank);
  return { row, code, message: filled(text), english: filled(english), rejects };
}
