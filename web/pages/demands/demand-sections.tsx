import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import type { HefuConnection } from '../../../client/connection.js';
import type { ShownDemand } from '../../../client/shown-demand.js';
import { departmentNames } from '../../../client/who-is.js';
import { percent } from '../plan-words.js';
import { PlainTable } from '../plain-table.js';
import { outcomeTerm } from './demand-words.js';

/** Who was asked and what came of it, and what the catalogue has that comes near. */
export async function demandSections(
  hefu: HefuConnection,
  { asked, candidates }: ShownDemand,
): Promise<readonly Child[]> {
  const departments = await departmentNames(hefu);
  return [
    <section aria-labelledby="asked">
      <h2 id="asked">询问过程</h2>
      <PlainTable
        label="问过的部门"
        head={['部门', '日期', '答复', '理由']}
        rows={asked.map(({ provider, on, outcome, reason }) => [
          provider?.name ?? '市经济信息化委',
          chineseDate(on),
          outcomeTerm(outcome),
          reason === '' ? '—' : reason,
        ])}
        empty="还没有询问过任何部门。"
      />
    </section>,
    candidates.length === 0 ? null : (
      <section aria-labelledby="near">
        <h2 id="near">相近的目录</h2>
        <PlainTable
          label="相近的目录列表"
          head={['目录', '提供方', '相近程度']}
          rows={candidates.map(({ code, title, provider, confidence }) => [
            <a href={`/catalogue/entries/${encodeURIComponent(code)}`}>{title}</a>,
            departments.get(provider) ?? '—',
            percent(confidence),
          ])}
          empty=""
        />
      </section>
    ),
  ];
}
