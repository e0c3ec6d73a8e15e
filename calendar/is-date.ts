const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is `text` a day that exists, written YYYY-MM-DD? */
export function isDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const ms = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return new Date(ms).toISOString().slice(0, 10) === text;
}
