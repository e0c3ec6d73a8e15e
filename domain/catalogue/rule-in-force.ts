/**
 * The rule a catalogue event rests on, by the day it was received. A day that no rule set covers is not given
 * a law after the event: the record then says `engine`. The plan of 2016 states no review by an authority.
 */
const periods = [
  {
    from: '2016-05-11T00:00:00+08:00',
    to: '2017-01-01T00:00:00+08:00',
    rules: { register: 'A6', change: 'A5', review: 'engine', 'review-change': 'engine', fresh: 'A16' },
  },
  {
    from: '2025-08-01T00:00:00+08:00',
    to: null,
    rules: { register: 'B1', change: 'B5', review: 'B4', 'review-change': 'B5', fresh: 'engine' },
  },
] as const;

type RuleKind = keyof (typeof periods)[number]['rules'];

/**
 * `A6`/`B1` for an entry made, `A5`/`B5` for one changed or withdrawn, `B4` for its review, `B5` for that of a
 * change, `A16` for what is stated of its freshness; `engine` where nothing is in force.
 */
export function catalogueRule(kind: RuleKind, at: string): string {
  return periodAt(at)?.rules[kind] ?? 'engine';
}

/** Whether 条例 第十五条 (B3) is in force at `at` (ISO 8601 with offset). */
export function isB3InForce(at: string): boolean {
  return periodAt(at)?.rules.register === 'B1';
}

function periodAt(at: string): (typeof periods)[number] | undefined {
  const instant = Date.parse(at);
  return periods.find(
    (period) => instant >= Date.parse(period.from) && (period.to === null || instant < Date.parse(period.to)),
  );
}
