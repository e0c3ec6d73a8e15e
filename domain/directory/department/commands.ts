import type { Command } from '../../decider.js';
import type { DepartmentContent } from './state.js';

/** The department's code is the stream's id (`meta.caseId`). */
type RegisterDepartment = Command<'RegisterDepartment', DepartmentContent>;
type ReviseDepartment = Command<'ReviseDepartment', DepartmentContent & { readonly reason: string | null }>;
/** A person confirms that this spelling means this department. */
type ConfirmAlias = Command<'ConfirmAlias', { readonly alias: string }>;
type RemoveAlias = Command<'RemoveAlias', { readonly alias: string; readonly reason: string }>;
type AbolishDepartment = Command<
  'AbolishDepartment',
  { readonly reason: string; readonly successor: string | null }
>;

export type DepartmentCommand =
  RegisterDepartment | ReviseDepartment | ConfirmAlias | RemoveAlias | AbolishDepartment;
export type DepartmentCommandType = DepartmentCommand['type'];
