import type { Child } from 'hono/jsx';
import { pageOfDemands, type DemandFilter } from '../../../client/demands.js';
import { exportDemands } from '../../../client/export-demands.js';
import type { ShownDemand } from '../../../client/shown-demand.js';
import { openStatuses, statuses } from '../../../domain/demand/status.js';
import type { CaseList } from '../case-list.js';
import { askedFor, type ListFilter } from '../filter-block.js';
import { mapPage, spanById } from '../list-places.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { statusesAsked, underWayFirst } from '../status-filter.js';
import { demandHolder, demandStatusTerm } from './demand-words.js';
import { dateWords } from '../../dates.js';
import { say } from '../../say.js';

/** Who may record one, for their own department. */
export const recorders = ['coordinator', 'reviewer', 'planner', 'commission'] as const;

/** Needs for data in the order they were recorded: no rule states a time for any of them. */
export const demandList: CaseList<ShownDemand> = {
  base: '/demands',
  title: ['数据需求', 'Data needs'],
  order: ['件，按登记先后排列。', ', by date recorded.'],
  fields: [
    { name: 'text', label: ['编号、所需数据或者用途', 'Number, data needed or purpose'], kind: 'text' },
    underWayFirst(statuses, demandStatusTerm),
    { name: 'department', label: ['部门', 'Department'], kind: 'department' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfDemands(seen, { ...demandFilter(filter), ...spanById(span) }), (id) => [id]),
  table: (rows) => (
    <PlainTable
      label={say('数据需求列表', 'List of data needs')}
      head={[
        say('编号', 'Number'),
        say('所需数据', 'Data needed'),
        say('需求方', 'Needed by'),
        say('提供方', 'Provider'),
        say('状态', 'Status'),
        say('等待答复自', 'Waiting since'),
        say('现由谁办理', 'Held by'),
      ]}
      rows={rows.map(row)}
      empty={say(
        '没有符合条件的数据需求。请放宽筛选条件；在资源目录中找不到所需数据的，可以登记数据需求。',
        'No data need fits. Please filter by less; data the catalogue does not have can be recorded as a need.',
      )}
    />
  ),
  file: (seen, filter, format) => exportDemands(seen, demandFilter(filter), format),
  begin: (viewer) =>
    holdsOne(viewer, recorders) ? (
      <p>
        <a class="button" href="/demands/new">
          {say('登记数据需求', 'Record a data need')}
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
    waitingSince === null ? '—' : dateWords(waitingSince),
    demandHolder(shown),
  ];
}

function demandFilter(filter: ListFilter): DemandFilter {
  const { status, ...rest } = askedFor(filter);
  return { ...rest, ...statusesAsked(status, openStatuses) };
}
