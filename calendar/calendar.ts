import type { Layer, Notice } from './notice.js';

/** What a notice says of one day. */
export interface ArrangedDay {
  readonly working: boolean;
  /** 春节; null on a worked day, whose notices do not say for which holiday. */
  readonly name: string | null;
  readonly notice: Notice;
}

/** One layer, folded: days by date, and the two lists a view is cut from. */
export interface LayerDays {
  readonly byDate: ReadonlyMap<string, ArrangedDay>;
  /** Mondays to Fridays that are off, ascending. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked, ascending. */
  readonly worked: readonly string[];
}

/** All that was known at one time; made by `calendarOf`. Cases do not carry it but a `CalendarView`. */
export interface Calendar {
  /** In the order they were applied. */
  readonly notices: readonly Notice[];
  /** `2026.1`; see `calendarVersion`. */
  readonly version: string;
  /** First day of the first year arranged; nothing is said of days before it. */
  readonly coveredFrom: string;
  /** Last day of the last year arranged without a gap. */
  readonly announcedTo: string;
  /** `sh` holds the national days too. */
  readonly layers: { readonly [L in Layer]: LayerDays };
}
