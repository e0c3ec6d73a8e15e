/** Chance that is the same for the same seed, on every machine: a rehearsal can be repeated and compared. */
export interface Chance {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, 0 ≤ n < `limit`. */
  readonly below: (limit: number) => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number of working days, most of them small: geometric-like with this mean, at most `most`. */
  readonly workingDays: (mean: number, most: number) => number;
}

/** mulberry32: 32 bits of state, whole-number arithmetic only, so that no engine rounds it differently. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const happens = (probability: number): boolean => next() < probability;
  return {
    next,
    happens,
    below: (limit) => Math.floor(next() * limit),
    // Counted by single draws: Math.log may differ in its last digit from one engine to another.
    workingDays: (mean, most) => {
      let days = 0;
      while (days < most && happens(mean / (mean + 1))) days += 1;
      return days;
    },
  };
}
