import type { Role } from './roles.js';

/** The offices people hold, in English. */
export const roleEnglish = {
  coordinator: 'Coordinator',
  reviewer: 'Handler',
  'section-head': 'Section head (endorses)',
  approver: 'Deputy head (approves)',
  planner: 'Planner',
  head: 'Head of department',
  commission: 'Commission',
  auditor: 'Auditor',
  admin: 'Administrator',
} satisfies Record<Role, string>;
