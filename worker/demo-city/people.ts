import type { Role } from '../../domain/directory/roles.js';
import type { DepartmentRow, PersonEntry } from '../../client/register-people.js';

const municipal = { aliases: [], level: 'municipal', joinsPlan: true, calendar: 'cn' } as const;

/** Departments of the demo city, by the abbreviations their own staff would type. */
export const demoDepartments: readonly DepartmentRow[] = [
  { code: 'mzj', name: '市民政局', ...municipal },
  { code: 'gaj', name: '市公安局', ...municipal },
  { code: 'ghj', name: '市规划资源局', ...municipal },
  { code: 'wjw', name: '市卫生健康委', ...municipal },
  { code: 'jxw', name: '市经济信息化委', ...municipal },
  { code: 'sjj', name: '市审计局', ...municipal },
  { code: 'lsj', name: '市粮食局', ...municipal },
  // A18: districts are encouraged, not obliged. One has joined, one has not.
  { code: 'pdx', name: '浦东新区人民政府', ...municipal, level: 'district' },
  { code: 'jaq', name: '静安区人民政府', ...municipal, level: 'district', joinsPlan: false },
];

/** Invented people, one for each office. */
const offices: readonly (readonly [department: string, names: { readonly [R in OfficeRole]: string }])[] = [
  [
    'mzj',
    {
      coordinator: '陆文静',
      reviewer: '顾晓峰',
      'section-head': '沈国平',
      approver: '钱立新',
      planner: '许佳',
      head: '严志远',
    },
  ],
  [
    'gaj',
    {
      coordinator: '周海涛',
      reviewer: '林若溪',
      'section-head': '方建军',
      approver: '韩卫东',
      planner: '杜鹃',
      head: '秦正',
    },
  ],
  [
    'ghj',
    {
      coordinator: '叶青',
      reviewer: '潘启明',
      'section-head': '姚远',
      approver: '孟繁华',
      planner: '谢丽',
      head: '常青山',
    },
  ],
  [
    'wjw',
    {
      coordinator: '苏慧',
      reviewer: '蒋一鸣',
      'section-head': '罗敏',
      approver: '丁宁',
      planner: '唐悦',
      head: '贺春生',
    },
  ],
];

type OfficeRole = Extract<
  Role,
  'coordinator' | 'reviewer' | 'section-head' | 'approver' | 'planner' | 'head'
>;

const person = (user: string, name: string, department: string, role: Role): PersonEntry => ({
  user,
  name,
  department,
  roles: [role],
  email: null,
});

export const demoPeople: readonly PersonEntry[] = [
  ...offices.flatMap(([department, names]) =>
    // Keys of the record are its roles.
    (Object.entries(names) as [OfficeRole, string][]).map(([role, name]) =>
      person(`${department}-${role}`, name, department, role),
    ),
  ),
  person('pdx-planner', '倪春晓', 'pdx', 'planner'),
  person('jaq-planner', '毛宇轩', 'jaq', 'planner'),
  person('jxw-commission', '程远航', 'jxw', 'commission'),
  person('jxw-admin', '高翔', 'jxw', 'admin'),
  person('sjj-auditor', '白洁', 'sjj', 'auditor'),
];
