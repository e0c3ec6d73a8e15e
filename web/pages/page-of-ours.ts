/** Back to a page of ours, and to nobody else's. */
export const pageOfOurs = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/';
