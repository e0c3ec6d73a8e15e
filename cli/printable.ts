// C0 and C1 controls, and what changes the direction of writing.
const controls = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text that others wrote, safe for a terminal: one line, no escape sequences. */
export function printable(text: string): string {
  return text.replace(controls, ' ').trim();
}
