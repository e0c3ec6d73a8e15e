import Table from 'cli-table3';
import { printable } from './printable.js';

const noFrame = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Rows below their heads, columns aligned also where they hold 汉字. Free text belongs in the last column. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const drawn = new Table({
    head: [...heads],
    chars: noFrame,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) drawn.push(row.map(printable));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
