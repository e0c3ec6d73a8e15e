import type { Role } from '../../domain/directory/roles.js';
import type { Words } from '../say.js';

export interface MenuEntry {
  readonly path: string;
  readonly label: Words;
  /** Shown to whoever holds one of these; without it, to everybody. */
  readonly roles?: readonly Role[];
  /** Says how many cases wait behind it. */
  readonly waits?: true;
}

/** The main menu in its order: one line an entry. */
const menu: readonly MenuEntry[] = [
  { path: '/', label: ['待办', 'My work'], waits: true },
  { path: '/requests', label: ['共享申请', 'Requests'] },
  { path: '/changes', label: ['目录变更', 'Catalogue changes'] },
  {
    path: '/demands',
    label: ['数据需求', 'Data needs'],
    roles: ['coordinator', 'reviewer', 'planner', 'commission', 'auditor', 'admin'],
  },
  {
    path: '/opening-applications',
    label: ['依申请开放', 'Opening on application'],
    roles: ['coordinator', 'reviewer', 'approver', 'head', 'commission', 'auditor', 'admin'],
  },
  { path: '/overdue', label: ['超期看板', 'Overdue'] },
  { path: '/plans', label: ['年度计划', 'Annual plans'] },
  { path: '/statistics', label: ['统计', 'Statistics'] },
  { path: '/catalogue', label: ['资源目录', 'Catalogue'] },
  { path: '/notices', label: ['通知', 'Notices'] },
  { path: '/calendar', label: ['工作日历', 'Calendar'] },
  { path: '/rules', label: ['规则', 'Rules'] },
  { path: '/settings', label: ['设置', 'Settings'], roles: ['head', 'commission', 'auditor', 'admin'] },
  { path: '/audit', label: ['审计', 'Audit'], roles: ['auditor', 'admin'] },
  {
    path: '/notices/undelivered',
    label: ['未送达通知', 'Undelivered notices'],
    roles: ['commission', 'auditor', 'admin'],
  },
  { path: '/status', label: ['系统状态', 'System status'], roles: ['commission', 'auditor', 'admin'] },
  { path: '/webhooks', label: ['事件推送', 'Webhooks'], roles: ['admin'] },
  { path: '/subscribe', label: ['期限订阅', 'Deadline feed'] },
];

/** What somebody in these offices is shown. */
export function menuFor(roles: readonly string[]): readonly MenuEntry[] {
  return menu.filter((entry) => entry.roles?.some((role) => roles.includes(role)) ?? true);
}
