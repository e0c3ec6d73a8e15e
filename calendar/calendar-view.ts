/**
 * The part of a calendar a case carries with it: enough to count its deadlines again in ten years, small
 * enough (about half a kilobyte) to be signed and hashed with the command that started the clock.
 */
export interface CalendarView {
  readonly layer: 'cn' | 'sh';
  /** Grows with every notice applied: `2026.1`, `2026.2`, … of the newest year covered; see `docs/calendar.md`. */
  readonly version: string;
  /** First and last date the view speaks of, YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Last date covered by a published arrangement; later ones are counted Monday to Friday and `provisional`. */
  readonly announcedTo: string;
  /** Mondays to Fridays that are off, ascending. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked (调休上班), ascending. */
  readonly worked: readonly string[];
  /**
   * Dates inside the announced range that the next year's notice may still change (26 to 31 December until
   * it is loaded): provisional although announced.
   */
  readonly unsettled: readonly { readonly from: string; readonly to: string }[];
}
