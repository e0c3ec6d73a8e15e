/** `ML-2026-000001`: safe in a URL, and in order within its year. */
export function caseNumber(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}
