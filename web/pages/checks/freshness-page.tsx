import type { Hono } from 'hono';
import { freshness, type FreshnessRow } from '../../../client/catalogue-checks.js';
import { viewing } from '../../../client/viewing.js';
import { departmentNames } from '../../../client/who-is.js';
import { dateWords } from '../../dates.js';
import { say, type Words } from '../../say.js';
import type { WebEnv } from '../../web-env.js';
import { asWritten } from '../as-written.js';
import { FilterBlock, filterIn, type FilterField } from '../filter-block.js';
import type { PageParts } from '../page-parts.js';
import { PlainTable } from '../plain-table.js';
import { forViewer } from '../show-page.js';
import { CheckLinks } from './check-links.js';

const base = '/catalogue/freshness';
const mostRows = 500;

type Kind = FreshnessRow['freshness']['kind'];
/** The kinds somebody has to do something about, or to settle. */
const toSettle: readonly Kind[] = ['stale', 'not-effective', 'never-checked', 'no-date', 'frequency-unknown'];
const kindWords: { readonly [K in Kind]: Words } = {
  stale: ['没有按期更新', 'not updated in time'],
  'not-effective': ['核查无效', 'found not to work'],
  'never-checked': ['尚未核查有效性', 'never checked'],
  'no-date': ['没有更新日期', 'no date of an update'],
  'frequency-unknown': ['更新周期无法识别', 'frequency not understood'],
  fresh: ['按期更新', 'up to date'],
  effective: ['核查有效', 'found to work'],
  'no-obligation': ['无须定期更新', 'no regular update'],
};

const fields: readonly FilterField[] = [
  { name: 'provider', label: ['提供方', 'Provider'], kind: 'department' },
  {
    name: 'kind',
    label: ['情况', 'State'],
    kind: {
      choices: Object.entries(kindWords).map(([kind, words]) => [kind, () => say(words)] as const),
      all: ['需要处理的', 'Those to settle'],
    },
  },
  { name: 'asOf', label: ['核对日期', 'As of'], kind: 'date' },
];

/** A16: opened entries that were not updated within their declared frequency, and those nobody can tell of. */
export function addFreshnessPage(web: Hono<WebEnv>, parts: PageParts): void {
  web.get(base, (context) =>
    forViewer(context, parts, async ({ session }) => {
      const seen = viewing(parts.hefu, session);
      const filter = filterIn(fields, (name) => context.req.query(name));
      const { provider = '', kind = '', asOf = '' } = filter;
      const [own, departments] = await Promise.all([
        freshness(seen, { ...(asOf === '' ? {} : { asOf }), ...(provider === '' ? {} : { provider }) }),
        departmentNames(seen),
      ]);
      const rows = own
        .filter(({ freshness: one }) => (kind === '' ? toSettle.includes(one.kind) : one.kind === kind))
        .toSorted((a, b) => daysLate(b) - daysLate(a) || (a.code < b.code ? -1 : 1));
      const late = own.filter(({ freshness: one }) => one.kind === 'stale' || one.kind === 'not-effective');
      return {
        title: say('更新情况', 'Freshness'),
        here: '/catalogue',
        body: (
          <>
            <CheckLinks here={base} />
            <h1>{say('开放数据更新情况', 'Freshness of open data')}</h1>
            <p>
              {say(
                '按目录声明的更新周期核对；实时数据以最近一次登记的有效性核查为准。更新或者核查以后，请在目录的页面登记。',
                'Held against the update frequency each entry declares; what runs all the time by its last recorded check. Record updates and checks on the page of the entry.',
              )}
            </p>
            <FilterBlock base={base} fields={fields} filter={filter} departments={departments} />
            <div id="list">
              <p role="status">
                {say(
                  `共 ${own.length} 条开放目录，没有按期更新或者核查无效的 ${late.length} 条；列出 ${rows.length} 条。`,
                  `Open entries: ${own.length}; not updated in time, or found not to work: ${late.length}; listed: ${rows.length}.`,
                )}
              </p>
              <PlainTable
                label={say('开放目录的更新情况', 'Freshness of open entries')}
                head={[
                  say('目录', 'Entry'),
                  say('提供方', 'Provider'),
                  say('更新周期', 'Update cycle'),
                  say('情况', 'State'),
                  say('说明', 'Remark'),
                ]}
                rows={rows
                  .slice(0, mostRows)
                  .map((row) => [
                    <a href={`/catalogue/entries/${encodeURIComponent(row.code)}`}>{asWritten(row.title)}</a>,
                    asWritten(row.departmentName),
                    row.updateFrequency === null ? '—' : asWritten(row.updateFrequency),
                    <span class={daysLate(row) > 0 ? 'left late' : undefined}>
                      {say(kindWords[row.freshness.kind])}
                    </span>,
                    remark(row),
                  ])}
                empty={say('没有需要处理的。', 'Nothing to settle.')}
              />
              {rows.length > mostRows ? (
                <p>
                  {say(
                    `只列出前 ${mostRows} 条，请选择提供方查看。`,
                    `Only the first ${mostRows} are listed; choose a provider to see more.`,
                  )}
                </p>
              ) : null}
            </div>
          </>
        ),
      };
    }),
  );
}

const daysLate = ({ freshness: one }: FreshnessRow): number => ('daysLate' in one ? one.daysLate : 0);

function remark({ freshness: one }: FreshnessRow): string {
  switch (one.kind) {
    case 'stale':
      return say(
        `应于${dateWords(one.dueOn)}前更新，最近一次${dateWords(one.lastOn)}，超过 ${one.daysLate} 天`,
        `due ${dateWords(one.dueOn)}, last updated ${dateWords(one.lastOn)}, ${one.daysLate} days late`,
      );
    case 'fresh':
      return say(
        `最近一次${dateWords(one.lastOn)}，下一次应于${dateWords(one.dueOn)}前`,
        `last updated ${dateWords(one.lastOn)}, next due ${dateWords(one.dueOn)}`,
      );
    case 'not-effective':
    case 'effective':
      return say(`${dateWords(one.lastOn)}核查`, `checked on ${dateWords(one.lastOn)}`);
    default:
      return '—';
  }
}
