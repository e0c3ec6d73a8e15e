import { chineseDate } from '../../calendar/chinese-date.js';
import { freshness, type FreshnessRow } from '../../client/catalogue-checks.js';
import { departmentCalled } from '../../client/department-called.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** Kinds that are shown; the others are as they should be, or owe nothing. */
const shownKinds = ['stale', 'not-effective', 'frequency-unknown', 'no-date', 'never-checked'];
const linesShown = 200;

/** `hefu catalogue stale` (A16): opened and not updated within the declared frequency; what cannot be judged is listed too. */
export async function stale(face: Face, given: Given): Promise<ExitCode> {
  const written = given.text('provider');
  return withHefu(face, async (hefu) => {
    const provider = written === undefined ? undefined : await departmentCalled(hefu, written);
    const asOf = given.text('asOf');
    const own = await freshness(hefu, {
      ...(asOf === undefined ? {} : { asOf }),
      ...(provider === undefined ? {} : { provider }),
    });
    const late = own.filter(({ freshness: { kind } }) => kind === 'stale' || kind === 'not-effective');
    const shown = own
      .filter(({ freshness: { kind } }) => shownKinds.includes(kind))
      .sort((a, b) => daysLate(b) - daysLate(a) || (a.code < b.code ? -1 : 1));
    const counts = Object.fromEntries(
      [...new Set(own.map(({ freshness: { kind } }) => kind))].map((kind) => [
        kind,
        own.filter((row) => row.freshness.kind === kind).length,
      ]),
    );
    face.out.answer({ opened: own.length, counts, entries: shown.map(document) }, () => [
      `共 ${own.length} 条开放目录，没有按期更新或者核查无效的 ${late.length} 条。`,
      ...(shown.length === 0
        ? []
        : [
            '',
            ...table(
              ['超期天数', '部门', '更新周期', '情况', '目录'],
              shown
                .slice(0, linesShown)
                .map((row) => [
                  daysLate(row) > 0 ? String(daysLate(row)) : '',
                  row.departmentName,
                  row.updateFrequency ?? '',
                  words(row),
                  `${row.title}（${row.code}）`,
                ]),
            ),
          ]),
      ...(shown.length > linesShown ? [`另有 ${shown.length - linesShown} 条，用“--json”列出全部。`] : []),
    ]);
    return late.length > 0 ? exitCodes.overdue : exitCodes.done;
  });
}

const daysLate = ({ freshness: one }: FreshnessRow): number => ('daysLate' in one ? one.daysLate : 0);

function document({ freshness: one, ...row }: FreshnessRow): object {
  return { ...row, ...one };
}

function words({ freshness: one }: FreshnessRow): string {
  switch (one.kind) {
    case 'stale':
      return `应于${chineseDate(one.dueOn)}前更新，最近一次${chineseDate(one.lastOn)}`;
    case 'not-effective':
      return `${chineseDate(one.lastOn)}核查无效`;
    case 'frequency-unknown':
      return '更新周期没有填写或者不能识别，无法核对';
    case 'no-date':
      return '没有更新日期，无法核对';
    case 'never-checked':
      return '实时数据，尚未登记有效性核查';
    default:
      return '';
  }
}
