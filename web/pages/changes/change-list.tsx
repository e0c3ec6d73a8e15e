import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { pageOfChanges, type ChangeFilter } from '../../../client/catalogue-changes.js';
import { exportChanges } from '../../../client/export-changes.js';
import type { ShownChange } from '../../../client/shown-change.js';
import { statuses } from '../../../domain/catalogue-change/status.js';
import type { CaseList } from '../case-list.js';
import type { Counting } from '../due-left.js';
import { askedFor, type ListFilter } from '../filter-block.js';
import { Left } from '../left.js';
import { mapPage, placeOfDue, spanByDue } from '../list-places.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { causeTerm, changeDeadlineTerm, changeHolder, changeStatusTerm } from './change-words.js';

/** Who may report one; whose entry it is, the rules see to. */
export const reporters = ['coordinator', 'reviewer', 'planner', 'section-head', 'commission'] as const;

/** Reported changes by due date. */
export const changeList: CaseList<ShownChange> = {
  base: '/changes',
  title: '目录变更',
  order: '件，按期限先后排列。',
  fields: [
    { name: 'text', label: '编号、目录或者变动内容', kind: 'text' },
    {
      name: 'status',
      label: '状态',
      kind: { choices: statuses.map((status) => [status, changeStatusTerm(status)]), all: '全部' },
    },
    { name: 'provider', label: '提供方', kind: 'department' },
    { name: 'dueFrom', label: '期限自', kind: 'date' },
    { name: 'dueTo', label: '期限至', kind: 'date' },
    { name: 'overdue', label: '只看超期的', kind: 'flag' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfChanges(seen, { ...changeFilter(filter), ...spanByDue(span) }), placeOfDue),
  table: (rows, count) => (
    <PlainTable
      label="目录变更列表"
      head={['编号', '目录', '提供方', '变动', '状态', '期限', '现由谁办理']}
      rows={rows.map((shown) => row(shown, count))}
      empty="没有符合条件的目录变更。请放宽筛选条件；有变动而没有报告的，请报告目录变更。"
    />
  ),
  file: (seen, filter, format) => exportChanges(seen, changeFilter(filter), format),
  begin: (viewer) =>
    holdsOne(viewer, reporters) ? (
      <p>
        <a class="button" href="/changes/new">
          报告目录变更
        </a>
      </p>
    ) : null,
};

function row(shown: ShownChange, count: Counting): readonly Child[] {
  const { id, entry, entryTitle, due, dueOf, changedOn, calendar } = shown;
  return [
    <a class="code" href={`/changes/${id}`}>
      {id}
    </a>,
    `${entryTitle}（${entry}）`,
    shown.providerName,
    <>
      {causeTerm(shown.cause)} <span class="date">{chineseDate(changedOn)}</span>
    </>,
    changeStatusTerm(shown.status),
    due === null ? (
      '—'
    ) : (
      <>
        {changeDeadlineTerm(dueOf ?? 'adjust')} <span class="date">{chineseDate(due)}</span>
        <br />
        <Left left={count.left(due, calendar)} due={due} today={count.today} />
      </>
    ),
    changeHolder(shown),
  ];
}

function changeFilter(filter: ListFilter): ChangeFilter {
  const { status, overdue, ...rest } = askedFor(filter);
  return {
    ...rest,
    ...(status === undefined ? {} : { status: [status] }),
    ...(overdue === undefined ? {} : { overdue: true }),
  };
}
