/** The number of a notice, from outside; null for what is none. */
export function noticeId(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /^\d{1,18}$/.test(text) ? text : null;
}
