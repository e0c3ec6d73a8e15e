import type { Role } from '../roles.js';
import type { DepartmentCommandType } from './commands.js';
import type { DepartmentStatus } from './state.js';

type Grants = Partial<Record<Role, readonly DepartmentCommandType[]>>;

const maintain: readonly DepartmentCommandType[] = [
  'ReviseDepartment',
  'ConfirmAlias',
  'RemoveAlias',
  'AbolishDepartment',
];

/** Status × role → commands. The commission runs the platform, so it keeps the list of departments too. */
export const departmentPermissions: Record<DepartmentStatus, Grants> = {
  unregistered: { admin: ['RegisterDepartment'], commission: ['RegisterDepartment'] },
  active: { admin: maintain, commission: maintain },
  abolished: {},
};
