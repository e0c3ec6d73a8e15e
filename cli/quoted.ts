/** A value as it is typed at a shell: bare where nothing in it means anything to the shell. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}_.-]+$/u.test(value) && !value.startsWith('-')
    ? value
    : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
