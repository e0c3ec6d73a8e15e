import type { Actor } from '../decider.js';
import type { Side } from './file-purpose.js';

/** The two departments of a case. */
interface Departments {
  readonly requester: string;
  readonly provider: string;
}

/** Which sides of the case a person stands on. */
export function sidesOf({ department, roles }: Actor, { requester, provider }: Departments): readonly Side[] {
  return [
    ...(department === requester ? (['requester'] as const) : []),
    ...(department === provider ? (['provider'] as const) : []),
    ...(roles.includes('commission') ? (['commission'] as const) : []),
    ...(roles.includes('auditor') || roles.includes('admin') ? (['auditor'] as const) : []),
  ];
}

/** Acting takes an office; an auditor, a planner or the administrator of a department only reads. */
const offices: { readonly [S in Side]: readonly string[] } = {
  requester: ['coordinator', 'head'],
  provider: ['coordinator', 'reviewer', 'section-head', 'approver', 'head'],
  commission: ['commission'],
  auditor: [],
};

export function actsFor(actor: Actor, own: Departments, sides: readonly Side[]): boolean {
  return sidesOf(actor, own).some(
    (side) => sides.includes(side) && offices[side].some((role) => actor.roles.includes(role)),
  );
}

export const sideTerms: { readonly [S in Side]: string } = {
  requester: '申请方',
  provider: '提供方',
  commission: '市经济信息化委',
  auditor: '审计',
};
/** Whoever put a file there. */
export const uploaderTerm = '上传的部门';
