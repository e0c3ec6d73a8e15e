import type { Child } from 'hono/jsx';
import { say, type Words } from '../say.js';

type Way = readonly [path: string, label: Words];

const all: Way = ['/requests', ['查看共享申请', 'See requests']];
type Desk = readonly [role: string, sentence: Words, ...ways: readonly Way[]];
const nothing: Desk = ['', ['现在没有待办。', 'There is nothing to do now.'], all];
/** Where to go from an empty desk, by office: the first that fits. */
const ways: readonly Desk[] = [
  [
    'coordinator',
    [
      '现在没有等您办理的事。需要别的部门的数据，可以发起申请。',
      'Nothing waits for you. If you need another department’s data, start an application.',
    ],
    ['/catalogue', ['从资源目录选择', 'Choose from the catalogue']],
    all,
  ],
  [
    'reviewer',
    ['现在没有等您提出拟办意见或者交付的申请。', 'No application waits for your proposal or delivery.'],
    all,
    ['/done', ['查看您办过的', 'See what you have done']],
  ],
  [
    'section-head',
    ['现在没有等您审核的申请。', 'No application waits for your endorsement.'],
    all,
    ['/done', ['查看您办过的', 'See what you have done']],
  ],
  [
    'approver',
    ['现在没有等您批准的申请。', 'No application waits for your approval.'],
    all,
    ['/overdue', ['查看本部门超期的', 'See what is overdue in your department']],
  ],
  [
    'planner',
    ['近期没有到期的计划节点。', 'No milestone is due soon.'],
    ['/plans', ['查看年度计划', 'See annual plans']],
  ],
  [
    'head',
    ['现在没有等您同意发出的申请。', 'No application waits for your consent to sending.'],
    all,
    ['/overdue', ['查看本部门超期的', 'See what is overdue in your department']],
  ],
  [
    'commission',
    ['现在没有等您签发、决定或者公布的事。', 'Nothing waits for you to sign, decide or publish.'],
    ['/overdue', ['查看超期看板', 'See what is overdue']],
    ['/plans', ['查看年度计划', 'See annual plans']],
  ],
  [
    'auditor',
    [
      '审计岗位没有待办，任何一件申请都可以从头查起。',
      'Auditors have no work list; every case can be looked into from its beginning.',
    ],
    ['/audit', ['核对记录，导出证据包', 'Examine the record, export evidence']],
    all,
    ['/overdue', ['查看超期看板', 'See what is overdue']],
  ],
  [
    'admin',
    ['没有需要您处理的故障。', 'No fault waits for you.'],
    ['/status', ['查看系统状态', 'See the state of the system']],
    all,
  ],
];

/** An empty desk says so, and where to go. */
export function emptyDesk(roles: readonly string[]): Child {
  const [, sentence, ...links] = ways.find(([role]) => roles.includes(role)) ?? nothing;
  return (
    <div class="empty">
      <p>{say(sentence)}</p>
      <ul class="acts">
        {links.map(([path, label]) => (
          <li>
            <a href={path}>{say(label)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
