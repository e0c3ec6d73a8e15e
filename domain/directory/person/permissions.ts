import type { Role } from '../roles.js';
import type { PersonCommandType } from './commands.js';
import type { PersonStatus } from './state.js';

type Grants = Partial<Record<Role, readonly PersonCommandType[]>>;

/** Status × role → commands. */
export const personPermissions: Record<PersonStatus, Grants> = {
  unregistered: { admin: ['RegisterPerson'] },
  active: { admin: ['RevisePerson', 'DisablePerson', 'IssueToken', 'RevokeTokens'] },
  disabled: { admin: ['EnablePerson', 'ErasePersonalData', 'RevokeTokens'] },
};
