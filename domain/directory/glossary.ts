import type { Role } from './roles.js';

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
