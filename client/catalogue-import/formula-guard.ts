/**
 * A spreadsheet takes a cell that begins with = + - @ for a formula. What we write has a `'` in front of such a
 * cell, and what we read is taken off again, so that the way out and back changes nothing.
 */
export function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
