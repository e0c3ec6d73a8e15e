/** A deadline that is owed now. */
export interface OwedDeadline {
  /** `share-request/GX-2026-000123` */
  readonly stream: string;
  /** `answer`, `filing`: its own within the case. */
  readonly name: string;
  /** The last day, Shanghai's date. */
  readonly due: string;
  readonly title: string;
}

/** A deadline as a subscribed calendar was told of it (RFC 5545: UID is stream and name). */
export interface ToldDeadline extends OwedDeadline {
  /** Grows with every change: a calendar takes what it has under a higher number only (SEQUENCE). */
  readonly sequence: number;
  /** The day on which it was found no longer owed; null while it is. */
  readonly cancelledOn: string | null;
}

/** What has to be told anew: new deadlines, moved or renamed ones, and those that are no longer owed. */
export function newlyTold(
  told: readonly ToldDeadline[],
  owed: readonly OwedDeadline[],
  today: string,
): readonly ToldDeadline[] {
  const before = new Map(told.map((one) => [key(one), one]));
  const now = new Set(owed.map(key));
  const changed = owed.flatMap((one) => {
    const known = before.get(key(one));
    if (known === undefined) return [{ ...one, sequence: 0, cancelledOn: null }];
    const same = known.due === one.due && known.title === one.title && known.cancelledOn === null;
    return same ? [] : [{ ...one, sequence: known.sequence + 1, cancelledOn: null }];
  });
  const gone = told
    .filter((one) => one.cancelledOn === null && !now.has(key(one)))
    .map((one) => ({ ...one, sequence: one.sequence + 1, cancelledOn: today }));
  return [...changed, ...gone];
}

const key = ({ stream, name }: OwedDeadline): string => `${stream} ${name}`;
