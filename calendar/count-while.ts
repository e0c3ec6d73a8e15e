/** How many of these ascending dates, from the first on, are as asked: `(date) => date <= '2026-12-31'`. Halves its way there. */
export function countWhile(dates: readonly string[], holds: (date: string) => boolean): number {
  let known = 0;
  let open = dates.length;
  while (known < open) {
    const middle = (known + open) >>> 1;
    const date = dates[middle];
    if (date !== undefined && holds(date)) known = middle + 1;
    else open = middle;
  }
  return known;
}
