const summaryLimitBytes = 200;

/** Temporal cuts summaries at 200 bytes and rejects longer ones; a 汉字 is three bytes, and none is cut in half. */
export function summary(text: string): string {
  let bytes = 0;
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > summaryLimitBytes) break;
    out += char;
  }
  return out;
}
