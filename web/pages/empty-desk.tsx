import type { Child } from 'hono/jsx';

type Way = readonly [path: string, label: string];

const all: Way = ['/requests', '查看共享申请'];
/** Where to go from an empty desk, by office: the first that fits. */
const ways: readonly (readonly [role: string, sentence: string, ...ways: readonly Way[]])[] = [
  [
    'coordinator',
    '现在没有等您办理的事。需要别的部门的数据，可以发起申请。',
    ['/catalogue', '从资源目录选择'],
    all,
  ],
  ['reviewer', '现在没有等您提出拟办意见或者交付的申请。', all, ['/done', '查看您办过的']],
  ['section-head', '现在没有等您审核的申请。', all, ['/done', '查看您办过的']],
  ['approver', '现在没有等您批准的申请。', all, ['/overdue', '查看本部门超期的']],
  ['planner', '近期没有到期的计划节点。', ['/plans', '查看年度计划']],
  ['head', '现在没有等您同意发出的申请。', all, ['/overdue', '查看本部门超期的']],
  [
    'commission',
    '现在没有等您签发、决定或者公布的事。',
    ['/overdue', '查看超期看板'],
    ['/plans', '查看年度计划'],
  ],
  ['auditor', '审计岗位没有待办，任何一件申请都可以从头查起。', all, ['/overdue', '查看超期看板']],
  ['admin', '没有需要您处理的故障。', all],
];

/** An empty desk says so, and where to go. */
export function emptyDesk(roles: readonly string[]): Child {
  const [, sentence, ...links] = ways.find(([role]) => roles.includes(role)) ?? ['', '现在没有待办。', all];
  return (
    <div class="empty">
      <p>{sentence}</p>
      <ul class="acts">
        {links.map(([path, label]) => (
          <li>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
