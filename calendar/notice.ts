/** `cn` is the national arrangement, `sh` Shanghai's own days on top of it. */
export type Layer = 'cn' | 'sh';

/** Days off, inclusive, weekends among them as the notice names them. */
export interface DaysOff {
  /** 春节; what one notice treats together stays together: 国庆节、中秋节 */
  readonly name: string;
  /** YYYY-MM-DD */
  readonly from: string;
  readonly to: string;
}

/**
 * A published arrangement of days off (放假安排通知), as data: what it names is arranged as it says, every other
 * day of its year is worked Monday to Friday. JSON-stable: the same shape is loaded from a file and recorded.
 */
export interface Notice {
  readonly layer: Layer;
  /** The year it arranges. It may also name days of the December before. */
  readonly year: number;
  /** 文号, `国办发明电〔2015〕18号`; null where it is not known for sure, `note` says why. */
  readonly number: string | null;
  readonly title: string;
  /** 成文日期, YYYY-MM-DD; null where it is not known for sure, `note` says why. */
  readonly issuedOn: string | null;
  /** Where `issuedOn` is not known: the first day on which it was publicly reported, YYYY-MM-DD. */
  readonly reportedOn?: string;
  /** Ascending, without overlaps. */
  readonly off: readonly DaysOff[];
  /** Ascending. Saturdays and Sundays; in an amendment also a day off that is taken back. */
  readonly worked: readonly string[];
  /** 文号 of the notice of the same layer that this one changes: only the days it names, the rest stands. */
  readonly amends?: string;
  /** Where the data comes from, or why something is not known. */
  readonly note?: string;
}

/** How a notice is called where its day is explained: the 文号, else the title. */
export function noticeName(notice: Notice): string {
  return notice.number ?? notice.title;
}
