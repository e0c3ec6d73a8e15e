// Jest's order of test files is by size where it has no times yet, as in a fresh clone: the longest would come last, alone.
import Sequencer from '@jest/test-sequencer';

/** Whole products that are started, killed and waited for, and every page in a browser. */
const long = /\/test\/(engine\/faults|parts\/(console|start))\//;

export default class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => long.test(path.replaceAll('\\', '/'));
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
