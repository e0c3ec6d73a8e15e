import { randomUUID } from 'node:crypto';
import { exportRequests } from '../../client/export-requests.js';
import { pageOfShareRequests, type CaseFilter } from '../../client/reading.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import { statuses } from '../../domain/share-request/status.js';
import { BatchBar } from './batch-bar.js';
import { batchCommands } from './batch-commands.js';
import type { CaseList } from './case-list.js';
import { CaseTable } from './case-table.js';
import { withLeft } from './due-left.js';
import { askedFor, type ListFilter } from './filter-block.js';
import { mapPage, placeOfDue, spanByDue } from './list-places.js';
import { anyStatus } from './status-filter.js';
import { statusTerm } from './words.js';
import { say } from '../say.js';

/** The list of requests: rows can be ticked, and several of them done with at once. */
export const requestList: CaseList<ShownShareRequest> = {
  base: '/requests',
  title: ['共享申请', 'Requests'],
  order: ['件，按期限先后排列。', ', by deadline.'],
  fields: [
    { name: 'text', label: ['编号、资源或者用途', 'Number, resource or purpose'], kind: 'text' },
    anyStatus(statuses, statusTerm),
    { name: 'department', label: ['部门', 'Department'], kind: 'department' },
    { name: 'dueFrom', label: ['期限自', 'Due from'], kind: 'date' },
    { name: 'dueTo', label: ['期限至', 'Due to'], kind: 'date' },
    { name: 'overdue', label: ['只看超期的', 'Overdue only'], kind: 'flag' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfShareRequests(seen, { ...caseFilter(filter), ...spanByDue(span) }), placeOfDue),
  table: (rows, count, { session }) => {
    const commands = batchCommands(session.actor.roles);
    return (
      <form method="post" action="/requests/batch">
        <input type="hidden" name="key" value={randomUUID()} />
        <CaseTable
          cases={withLeft(count, rows)}
          today={count.today}
          empty={say(
            '没有符合条件的共享申请。请放宽筛选条件，或者清除条件后再看。',
            'No application fits. Please filter by less, or clear the filter.',
          )}
          ticks={commands.length > 0}
        />
        {rows.length === 0 ? null : <BatchBar commands={commands} />}
      </form>
    );
  },
  file: (seen, filter, format) => exportRequests(seen, caseFilter(filter), format),
};

/** What was asked for, for the list itself. */
function caseFilter(filter: ListFilter): CaseFilter {
  const { status, overdue, ...rest } = askedFor(filter);
  return {
    ...rest,
    ...(status === undefined ? {} : { status: [status] }),
    ...(overdue === undefined ? {} : { overdue: true }),
  };
}
