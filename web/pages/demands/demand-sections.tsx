import type { Child } from 'hono/jsx';
import type { HefuConnection } from '../../../client/connection.js';
import type { ShownDemand } from '../../../client/shown-demand.js';
import { departmentNames } from '../../../client/who-is.js';
import { percent } from '../plan-words.js';
import { PlainTable } from '../plain-table.js';
import { outcomeTerm } from './demand-words.js';
import { dateWords } from '../../dates.js';
import { say } from '../../say.js';

/** Who was asked and what came of it, and what the catalogue has that comes near. */
export async function demandSections(
  hefu: HefuConnection,
  { asked, candidates }: ShownDemand,
): Promise<readonly Child[]> {
  const departments = await departmentNames(hefu);
  return [
    <section aria-labelledby="asked">
      <h2 id="asked">{say('询问过程', 'Who was asked')}</h2>
      <PlainTable
        label={say('问过的部门', 'Departments asked')}
        head={[say('部门', 'Department'), say('日期', 'Date'), say('答复', 'Answer'), say('理由', 'Reason')]}
        rows={asked.map(({ provider, on, outcome, reason }, index) => [
          provider?.name ?? say('市经济信息化委', 'the commission'),
          dateWords(on),
          // Whoever comes before the last one is not waited for any more.
          outcome === 'waiting' && index < asked.length - 1
            ? say('没有答复，已转交', 'no answer, forwarded')
            : outcomeTerm(outcome),
          reason === '' ? '—' : reason,
        ])}
        empty={say('还没有询问过任何部门。', 'No department was asked yet.')}
      />
    </section>,
    candidates.length === 0 ? null : (
      <section aria-labelledby="near">
        <h2 id="near">{say('相近的目录', 'Entries that come close')}</h2>
        <PlainTable
          label={say('相近的目录列表', 'List of entries that come close')}
          head={[say('目录', 'Entry'), say('提供方', 'Provider'), say('相近程度', 'Closeness')]}
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
