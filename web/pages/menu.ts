import type { Role } from '../../domain/directory/roles.js';

export interface MenuEntry {
  readonly path: string;
  readonly label: string;
  /** Shown to whoever holds one of these; without it, to everybody. */
  readonly roles?: readonly Role[];
  /** Says how many cases wait behind it. */
  readonly waits?: true;
}

/** The main menu in its order: one line an entry. */
const menu: readonly MenuEntry[] = [
  { path: '/', label: '待办', waits: true },
  { path: '/requests', label: '共享申请' },
  { path: '/changes', label: '目录变更' },
  {
    path: '/demands',
    label: '数据需求',
    roles: ['coordinator', 'reviewer', 'planner', 'commission', 'auditor', 'admin'],
  },
  { path: '/overdue', label: '超期看板' },
  { path: '/plans', label: '年度计划' },
  { path: '/statistics', label: '统计' },
  { path: '/catalogue', label: '资源目录' },
  { path: '/notices', label: '通知' },
  { path: '/calendar', label: '工作日历' },
  { path: '/rules', label: '规则' },
  { path: '/settings', label: '设置', roles: ['head', 'commission', 'auditor', 'admin'] },
  { path: '/audit', label: '审计', roles: ['auditor', 'admin'] },
  { path: '/notices/undelivered', label: '未送达通知', roles: ['commission', 'auditor', 'admin'] },
  { path: '/status', label: '系统状态', roles: ['commission', 'auditor', 'admin'] },
  { path: '/webhooks', label: '事件推送', roles: ['admin'] },
  { path: '/subscribe', label: '期限订阅' },
];

/** What somebody in these offices is shown. */
export function menuFor(roles: readonly string[]): readonly MenuEntry[] {
  return menu.filter((entry) => entry.roles?.some((role) => roles.includes(role)) ?? true);
}
