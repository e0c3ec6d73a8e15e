import type { CatalogueProgressBase } from '../settings/setting-values.js';

/** A7 says 4:3:3: after each of three steps, so much of the whole. What the whole is, and when, is not said. */
const sharesPercent = [40, 70, 100] as const;

export interface ProgressSettings {
  readonly base: CatalogueProgressBase;
  /** MM-DD, three. */
  readonly days: readonly string[];
}

/** How much of its catalogue a department has to make, and how much of that is there. */
export interface DepartmentCount {
  readonly department: string;
  readonly name: string;
  readonly whole: number;
  readonly done: number;
}

export interface DepartmentProgress extends DepartmentCount {
  /** Null where there is nothing to make: no share of nothing. */
  readonly percent: number | null;
  /** The step last reached by `asOf`, 0 before the first. */
  readonly step: number;
  readonly expectedPercent: number;
  readonly behind: boolean;
  /** How many more the next step, or the last one, asks for, and by when. */
  readonly missing: number;
  readonly nextOn: string | null;
}

/** Progress by department against 40, 70 and 100 %, on `asOf`; the day of a step itself still belongs to the time before it. */
export function progressOf(
  counts: readonly DepartmentCount[],
  { days }: ProgressSettings,
  asOf: string,
): readonly DepartmentProgress[] {
  const year = asOf.slice(0, 4);
  const dates = days.map((day) => `${year}-${day}`);
  const step = dates.filter((date) => date < asOf).length;
  const expectedPercent = sharesPercent[step - 1] ?? 0;
  const nextPercent = sharesPercent[Math.min(step, sharesPercent.length - 1)] ?? 100;
  return counts.map((count) => {
    const { whole, done } = count;
    const needed = Math.ceil((whole * nextPercent) / 100);
    return {
      ...count,
      percent: whole === 0 ? null : Math.floor((done * 100) / whole),
      step,
      expectedPercent,
      // Counted, not by the rounded percentage.
      behind: done * 100 < whole * expectedPercent,
      missing: Math.max(0, needed - done),
      nextOn: dates[step] ?? null,
    };
  });
}
