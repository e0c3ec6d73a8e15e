import type { Role } from './roles.js';

/** Who supervises, audits or administers sees the cases of every department. */
const citywideRoles: readonly Role[] = ['commission', 'auditor', 'admin'];

/** Whether somebody with these roles sees every department's cases. */
export function isCitywide(roles: readonly string[]): boolean {
  return citywideRoles.some((role) => roles.includes(role));
}
