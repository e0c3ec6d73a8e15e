import type { Child } from 'hono/jsx';
import type { LateBoard } from '../../client/late-cases.js';
import { partyTerms } from '../../domain/catalogue-change/glossary.js';
import type { Counting } from './due-left.js';
import { PlainTable } from './plain-table.js';
import { say } from '../say.js';

interface Row {
  readonly name: string;
  readonly requests: number;
  readonly changes: number;
  readonly milestones: number;
  readonly longest: number;
}

/** By department: how many things are late, and the longest by how many working days. */
export function LateDepartments({
  board,
  count,
}: {
  readonly board: LateBoard;
  readonly count: Counting;
}): Child {
  return (
    <section aria-labelledby="late-departments">
      <h2 id="late-departments">{say('按部门', 'By department')}</h2>
      <PlainTable
        label={say('各部门超期情况', 'Overdue by department')}
        head={[
          say('部门', 'Department'),
          say('超期的申请', 'Overdue applications'),
          say('超期的目录变更', 'Overdue catalogue changes'),
          say('超期的计划节点', 'Overdue milestones'),
          say('最长超期（工作日）', 'Longest (working days)'),
        ]}
        rows={byDepartment(board, count).map(({ name, requests, changes, milestones, longest }) => [
          name,
          requests,
          changes,
          milestones,
          longest,
        ])}
        empty=""
      />
    </section>
  );
}

/** The longest first. */
function byDepartment({ counts, milestones }: LateBoard, count: Counting): readonly Row[] {
  const rows = new Map<string, Row>();
  const add = (
    name: string,
    of: 'requests' | 'changes' | 'milestones',
    many: number,
    left: number | null,
  ): void => {
    const row = rows.get(name) ?? { name, requests: 0, changes: 0, milestones: 0, longest: 0 };
    rows.set(name, { ...row, [of]: row[of] + many, longest: Math.max(row.longest, -(left ?? 0)) });
  };
  for (const { of, department, departmentName, layer, count: many, earliest } of counts)
    add(
      // What is late in review is the authority's own lateness: it stands by its name, as among the departments.
      department === '' ? partyTerms.commission : departmentName,
      of,
      many,
      count.left(earliest, layer ?? undefined),
    );
  for (const { plan, milestone } of milestones)
    add(plan.departmentName, 'milestones', 1, count.left(milestone.due));
  return [...rows.values()].toSorted((a, b) => b.longest - a.longest);
}
