import type { Child } from 'hono/jsx';
import { chineseDate } from '../../../calendar/chinese-date.js';
import { pageOfDemands, type DemandFilter } from '../../../client/demands.js';
import { exportDemands } from '../../../client/export-demands.js';
import type { ShownDemand } from '../../../client/shown-demand.js';
import { openStatuses, statuses } from '../../../domain/demand/status.js';
import type { CaseList } from '../case-list.js';
import { askedFor, type ListFilter } from '../filter-block.js';
import { mapPage, spanById } from '../list-places.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { demandHolder, demandStatusTerm } from './demand-words.js';

/** Who may record one, for their own department. */
export const recorders = ['coordinator', 'reviewer', 'planner', 'commission'] as const;

/** Needs for data in the order they were recorded: no rule states a time for any of them. */
export const demandList: CaseList<ShownDemand> = {
  base: '/demands',
  title: '数据需求',
  order: '件，按登记先后排列。',
  fields: [
    { name: 'text', label: '编号、所需数据或者用途', kind: 'text' },
    {
      name: 'status',
      label: '状态',
      kind: {
        all: '在办的',
        choices: [['all', '全部'], ...statuses.map((status) => [status, demandStatusTerm(status)] as const)],
      },
    },
    { name: 'department', label: '部门', kind: 'department' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfDemands(seen, { ...demandFilter(filter), ...spanById(span) }), (id) => [id]),
  table: (rows) => (
    <PlainTable
      label="数据需求列表"
      head={['编号', '所需数据', '需求方', '提供方', '状态', '等待答复自', '现由谁办理']}
      rows={rows.map(row)}
      empty="没有符合条件的数据需求。请放宽筛选条件；在资源目录中找不到所需数据的，可以登记数据需求。"
    />
  ),
  file: (seen, filter, format) => exportDemands(seen, demandFilter(filter), format),
  begin: (viewer) =>
    holdsOne(viewer, recorders) ? (
      <p>
        <a class="button" href="/demands/new">
          登记数据需求
        </a>
      </p>
    ) : null,
};

function row(shown: ShownDemand): readonly Child[] {
  const { id, title, requesterName, providerName, status, waitingSince } = shown;
  return [
    <a class="code" href={`/demands/${id}`}>
      {id}
    </a>,
    title,
    requesterName,
    providerName ?? '—',
    demandStatusTerm(status),
    waitingSince === null ? '—' : chineseDate(waitingSince),
    demandHolder(shown),
  ];
}

function demandFilter(filter: ListFilter): DemandFilter {
  const { status, ...rest } = askedFor(filter);
  if (status === 'all') return rest;
  return { ...rest, status: status === undefined ? openStatuses : [status] };
}
