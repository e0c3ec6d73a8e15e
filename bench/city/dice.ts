/** Chance that is the same in every run: what one number of a case gives, it gives again (mulberry32). */
export class Dice {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** From 0 up to 1. */
  roll(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  /** A whole number, both ends among them. */
  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }
}
