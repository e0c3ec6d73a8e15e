import { isRole, roles, type Role } from './roles.js';

/** The offices people hold (rules.md D). */
export const roleTerms = {
  coordinator: '联络员（协调员）',
  reviewer: '经办',
  'section-head': '处长（审核）',
  approver: '分管领导（批准）',
  planner: '计划填报人',
  head: '主要领导',
  commission: '市经济信息化委',
  auditor: '审计',
  admin: '系统管理员',
} satisfies Record<Role, string>;

/** What people call the offices besides (rules.md D): `联络员（协调员）` is both. */
const alsoCalled: { readonly [name: string]: Role } = {
  联络员: 'coordinator',
  协调员: 'coordinator',
  经办人: 'reviewer',
  处长: 'section-head',
  审核: 'section-head',
  分管领导: 'approver',
  批准: 'approver',
  计划填报: 'planner',
  审计员: 'auditor',
};

/** The office a text from outside names, by its code or in Chinese; null when it names none. */
export function roleNamed(text: string): Role | null {
  if (isRole(text)) return text;
  const official = roles.find((role) => roleTerms[role] === text);
  return official ?? (Object.hasOwn(alsoCalled, text) ? (alsoCalled[text] ?? null) : null);
}
