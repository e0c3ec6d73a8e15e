import type { BrokenLink } from './chain-report.js';

const listLimit = 1000;

/** What is broken: all of it counted, the first thousand kept. */
export class Findings {
  readonly list: BrokenLink[] = [];
  total = 0;

  add(link: BrokenLink): void {
    this.total += 1;
    if (this.list.length < listLimit) this.list.push(link);
  }

  merge(other: { readonly list: readonly BrokenLink[]; readonly total: number }): void {
    this.total += other.total;
    this.list.push(...other.list.slice(0, listLimit - this.list.length));
  }

  /** In the order of streams. */
  sorted(): readonly BrokenLink[] {
    return this.list.toSorted((a, b) => compare(a.stream, b.stream) || a.seq - b.seq);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
