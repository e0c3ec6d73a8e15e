/**
 * The rule a catalogue event rests on, by the day it was received. A day that no rule set covers is not given
 * a law after the event: the record then says `engine`.
 */
const periods = [
  { from: '2016-05-11T00:00:00+08:00', to: '2017-01-01T00:00:00+08:00', register: 'A6', change: 'A5' },
  { from: '2025-08-01T00:00:00+08:00', to: null, register: 'B1', change: 'B5' },
] as const;

/** `A6`/`B1` for an entry made, `A5`/`B5` for one changed or withdrawn, `engine` outside both periods. */
export function catalogueRule(kind: 'register' | 'change', at: string): string {
  return periodAt(at)?.[kind] ?? 'engine';
}

/** Whether 条例 第十五条 (B3) is in force at `at` (ISO 8601 with offset). */
export function isB3InForce(at: string): boolean {
  return periodAt(at)?.register === 'B1';
}

function periodAt(at: string): (typeof periods)[number] | undefined {
  const instant = Date.parse(at);
  return periods.find(
    (period) => instant >= Date.parse(period.from) && (period.to === null || instant < Date.parse(period.to)),
  );
}
