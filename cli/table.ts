import Table from 'cli-table3';
import { fitted } from './fit-columns.js';
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

/** As wide as the terminal; what goes into a file or another program is not broken. */
function terminalWidth(): number {
  return process.stdout.isTTY ? process.stdout.columns : Infinity;
}

/** Rows below their heads, columns aligned also where they hold 汉字. Free text belongs in the last column. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width = terminalWidth(),
): readonly string[] {
  const [head = [], ...body] = fitted([heads, ...rows.map((row) => row.map(printable))], width);
  const drawn = new Table({
    head: [...head],
    chars: noFrame,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of body) drawn.push([...row]);
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
