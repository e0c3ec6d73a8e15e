import type { Child } from 'hono/jsx';
import type { LateBoard } from '../../client/late-cases.js';
import type { Counting } from './due-left.js';

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
  const rows = byDepartment(board, count);
  return (
    <section aria-labelledby="late-departments">
      <h2 id="late-departments">按部门</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">部门</th>
            <th scope="col">超期的申请</th>
            <th scope="col">超期的目录变更</th>
            <th scope="col">超期的计划节点</th>
            <th scope="col">最长超期（工作日）</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, requests, changes, milestones, longest }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{requests}</td>
              <td>{changes}</td>
              <td>{milestones}</td>
              <td>{longest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The longest first. */
function byDepartment({ requests, changes, milestones }: LateBoard, count: Counting): readonly Row[] {
  const rows = new Map<string, Row>();
  const add = (name: string, of: 'requests' | 'changes' | 'milestones', left: number | null): void => {
    const row = rows.get(name) ?? { name, requests: 0, changes: 0, milestones: 0, longest: 0 };
    rows.set(name, { ...row, [of]: row[of] + 1, longest: Math.max(row.longest, -(left ?? 0)) });
  };
  for (const { providerName, due, clock } of requests)
    add(providerName, 'requests', count.left(due, clock?.calendar));
  // What is late in review is the authority's own lateness.
  for (const { providerName, heldBy, due, calendar } of changes)
    add(heldBy?.department === '' ? '市经济信息化委' : providerName, 'changes', count.left(due, calendar));
  for (const { plan, milestone } of milestones)
    add(plan.departmentName, 'milestones', count.left(milestone.due));
  return [...rows.values()].toSorted((a, b) => b.longest - a.longest);
}
