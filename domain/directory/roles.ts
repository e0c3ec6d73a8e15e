/** The roles a person may hold (rules.md D; A19 asks for named persons per body). Read by every permission table. */
export const roles = [
  'coordinator',
  'reviewer',
  'section-head',
  'approver',
  'planner',
  'head',
  'commission',
  'auditor',
  'admin',
] as const;

export type Role = (typeof roles)[number];

/** Whether a text from outside names a role of this installation. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
