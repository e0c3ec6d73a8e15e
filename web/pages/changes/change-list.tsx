import type { Child } from 'hono/jsx';
import { pageOfChanges, type ChangeFilter } from '../../../client/catalogue-changes.js';
import { exportChanges } from '../../../client/export-changes.js';
import type { ShownChange } from '../../../client/shown-change.js';
import { statuses } from '../../../domain/catalogue-change/status.js';
import type { CaseList } from '../case-list.js';
import type { Counting } from '../due-left.js';
import { askedFor, type ListFilter } from '../filter-block.js';
import { Left } from '../left.js';
import { mapPage, placeOfDue, spanByDue } from '../list-places.js';
import { anyStatus } from '../status-filter.js';
import { PlainTable } from '../plain-table.js';
import { holdsOne } from '../require-role.js';
import { causeTerm, changeDeadlineTerm, changeHolder, changeStatusTerm } from './change-words.js';
import { dateWords } from '../../dates.js';
import { say } from '../../say.js';

/** Who may report one; whose entry it is, the rules see to. */
export const reporters = ['coordinator', 'reviewer', 'planner', 'section-head', 'commission'] as const;

/** Reported changes by due date. */
export const changeList: CaseList<ShownChange> = {
  base: '/changes',
  title: ['目录变更', 'Catalogue changes'],
  order: ['件，按期限先后排列。', ', by deadline.'],
  fields: [
    { name: 'text', label: ['编号、目录或者变动内容', 'Number, entry or what changed'], kind: 'text' },
    anyStatus(statuses, changeStatusTerm),
    { name: 'provider', label: ['提供方', 'Provider'], kind: 'department' },
    { name: 'dueFrom', label: ['期限自', 'Due from'], kind: 'date' },
    { name: 'dueTo', label: ['期限至', 'Due to'], kind: 'date' },
    { name: 'overdue', label: ['只看超期的', 'Overdue only'], kind: 'flag' },
  ],
  page: async (seen, filter, span) =>
    mapPage(await pageOfChanges(seen, { ...changeFilter(filter), ...spanByDue(span) }), placeOfDue),
  table: (rows, count) => (
    <PlainTable
      label={say('目录变更列表', 'List of catalogue changes')}
      head={[
        say('编号', 'Number'),
        say('目录', 'Entry'),
        say('提供方', 'Provider'),
        say('变动', 'Change'),
        say('状态', 'Status'),
        say('期限', 'Deadline'),
        say('现由谁办理', 'Held by'),
      ]}
      rows={rows.map((shown) => row(shown, count))}
      empty={say(
        '没有符合条件的目录变更。请放宽筛选条件；有变动而没有报告的，请报告目录变更。',
        'No change fits. Please filter by less; a change that is not reported yet can be reported.',
      )}
    />
  ),
  file: (seen, filter, format) => exportChanges(seen, changeFilter(filter), format),
  begin: (viewer) =>
    holdsOne(viewer, reporters) ? (
      <p>
        <a class="button" href="/changes/new">
          {say('报告目录变更', 'Report a change of the catalogue')}
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
    say(`${entryTitle}（${entry}）`, `${entryTitle} (${entry})`),
    shown.providerName,
    <>
      {causeTerm(shown.cause)} <span class="date">{dateWords(changedOn)}</span>
    </>,
    changeStatusTerm(shown.status),
    due === null ? (
      '—'
    ) : (
      <>
        {changeDeadlineTerm(dueOf ?? 'adjust')} <span class="date">{dateWords(due)}</span>
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
