import { displayWidth } from './display-width.js';

const gap = 2;
/** Narrower than this no column can be read. */
const least = 8;

/**
 * The same cells, broken into lines so that a row takes at most `width` columns: the widest columns give way, the
 * first does not, as a number that names something must stay whole to be copied.
 */
export function fitted(rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.flatMap((cells) => (cells[column] ?? '').split('\n').map(displayWidth))),
  );
  const whole = (): number => widths.reduce((sum, one) => sum + one, gap * (columns - 1));
  while (whole() > width) {
    const widest = Math.max(...widths.slice(1));
    const column = widths.lastIndexOf(widest);
    if (!(widest > least) || column < 1) break;
    widths[column] = widest - 1;
  }
  return rows.map((cells) => cells.map((cell, column) => broken(cell, widths[column] ?? least)));
}

function broken(text: string, width: number): string {
  let [lines, taken] = ['', 0];
  for (const character of text) {
    const own = displayWidth(character);
    if (character === '\n') taken = 0;
    else if (taken + own > width) {
      lines += '\n';
      taken = 0;
    }
    lines += character;
    if (character !== '\n') taken += own;
  }
  return lines;
}
