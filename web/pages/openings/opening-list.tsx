import type { Child } from 'hono/jsx';
import { exportOpenings } from '../../../client/export-openings.js';
import { pageOfOpenings, type OpeningApplicationFilter } from '../../../client/opening-applications.js';
import type { ShownOpeningApplication } from '../../../client/shown-opening-application.js';
import { openStatuses, statuses } from '../../../domain/opening-application/status.js';
import { dateWords } from '../../dates.js';
import { say } from '../../say.js';
import type { CaseList } from '../case-list.js';
import { askedFor, type ListFilter } from '../filter-block.js';
import { mapPage, spanById } from '../list-places.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { statusesAsked, underWayFirst } from '../status-filter.js';
import { applicantWords, openingHolder, openingStatusTerm, periodWords } from './opening-words.js';

/** Who registers what came in, for their own department. */
export const registrars = ['coordinator'] as const;

/** Applications for opening in the order they were registered: A14 states a time for none of them. */
export const openingList: CaseList<ShownOpeningApplication> = {
  base: '/opening-applications',
  title: ['依申请开放', 'Opening on application'],
  order: ['件，按登记先后排列。', ', by date registered.'],
  fields: [
    { name: 'text', label: ['编号、数据或者申请主体', 'Number, data or applicant'], kind: 'text' },
    underWayFirst(statuses, openingStatusTerm),
    { name: 'department', label: ['部门', 'Department'], kind: 'department' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfOpenings(seen, { ...openingFilter(filter), ...spanById(span) }), (id) => [id]),
  table: (rows) => (
    <PlainTable
      label={say('依申请开放申请列表', 'List of applications for opening')}
      head={[
        say('编号', 'Number'),
        say('申请开放的数据', 'Data applied for'),
        say('申请主体', 'Applicant'),
        say('提供方', 'Provider'),
        say('状态', 'Status'),
        say('使用期限至', 'Use ends on'),
        say('最近的使用情况', 'Latest use'),
        say('现由谁办理', 'Held by'),
      ]}
      rows={rows.map(row)}
      empty={say(
        '没有符合条件的依申请开放申请。请放宽筛选条件；收到外部申请的，由提供部门的协调员登记。',
        'No application fits. Please filter by less; what comes in from outside is registered by the provider’s coordinator.',
      )}
    />
  ),
  file: (seen, filter, format) => exportOpenings(seen, openingFilter(filter), format),
  begin: (viewer) =>
    holdsOne(viewer, registrars) ? (
      <p>
        <a class="button" href="/opening-applications/new">
          {say('登记开放申请', 'Register an application')}
        </a>
      </p>
    ) : null,
};

function row(shown: ShownOpeningApplication): readonly Child[] {
  const { id, entryTitle, applicant, providerName, status, grant, uses } = shown;
  const validUntil = grant?.validUntil ?? null;
  const last = uses.at(-1);
  return [
    <a class="code" href={`/opening-applications/${id}`}>
      {id}
    </a>,
    entryTitle,
    applicantWords(applicant),
    providerName,
    openingStatusTerm(status),
    validUntil === null ? '—' : dateWords(validUntil),
    last === undefined
      ? '—'
      : say(
          `${periodWords(last.usedFrom, last.usedTo)}：${last.calls} 次`,
          `${periodWords(last.usedFrom, last.usedTo)}: ${last.calls} calls`,
        ),
    openingHolder(shown),
  ];
}

function openingFilter(filter: ListFilter): OpeningApplicationFilter {
  const { status, ...rest } = askedFor(filter);
  return { ...rest, ...statusesAsked(status, openStatuses) };
}
