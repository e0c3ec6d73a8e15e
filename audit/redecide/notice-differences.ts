import type { Notice } from '../../domain/notice.js';
import type { RecordedNotice } from '../../store/stream-record.js';
import { firstDifference, type Difference } from '../first-difference.js';

/**
 * Whether those told of a command are those the rules name. Somebody who would be told the same thing twice (by two
 * of their roles) is told once, so a recipient may be missing where another one of the same notice is there.
 */
export function noticeDifferences(
  recorded: readonly RecordedNotice[],
  decided: readonly Notice[],
): readonly Difference[] {
  return areThose(recorded, decided) ? [] : differences(recorded, decided);
}

/** Nearly always: each of them told once, in the order of the rules. */
function areThose(recorded: readonly RecordedNotice[], decided: readonly Notice[]): boolean {
  if (recorded.length !== decided.length) return false;
  return recorded.every((one, at) => {
    const notice = decided[at];
    return (
      notice !== undefined && saysTheSame(one, notice) && firstDifference(one.addressedTo, notice.to) === null
    );
  });
}

function differences(recorded: readonly RecordedNotice[], decided: readonly Notice[]): readonly Difference[] {
  return [
    ...decided.flatMap((notice): readonly Difference[] => {
      const same = recorded.filter((one) => saysTheSame(one, notice));
      const told = same.some((one) => firstDifference(one.addressedTo, notice.to) === null);
      const toldOtherwise = same.some((one) =>
        decided.some(
          (other) => saysTheSame(one, other) && firstDifference(one.addressedTo, other.to) === null,
        ),
      );
      return told || toldOtherwise
        ? []
        : [
            {
              field: `notices.${notice.kind}`,
              recorded: same[0]?.addressedTo ?? null,
              expected: { ...notice.to },
            },
          ];
    }),
    ...recorded.flatMap((one): readonly Difference[] =>
      decided.some(
        (notice) => saysTheSame(one, notice) && firstDifference(one.addressedTo, notice.to) === null,
      )
        ? []
        : [{ field: `notices.${one.kind}`, recorded: one.addressedTo, expected: null }],
    ),
  ];
}

function saysTheSame(recorded: RecordedNotice, { kind, subject, body }: Notice): boolean {
  return recorded.kind === kind && recorded.subject === subject && recorded.body === body;
}
