// Wide and full-width characters of Unicode's East Asian Width, as far as our texts have them.
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const invisible = /\p{M}|\p{Cf}/u;

/**
 * Columns a text takes in a terminal: 汉字 and full-width punctuation two, the rest one. Characters of ambiguous
 * width (“”, ·, …, box drawing) count one, as terminals draw them unless told otherwise; where one draws them
 * wide a line shifts from there on, which is why free text stands in the last column and tables have no frame.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The text, filled with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
