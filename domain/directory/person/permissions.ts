import { roles, type Role } from '../roles.js';
import type { PersonCommandType } from './commands.js';
import type { PersonStatus } from './state.js';

type Grants = Partial<Record<Role, readonly PersonCommandType[]>>;

/** Everybody who is in office; that it is oneself is looked at besides. */
const everybody: Grants = Object.fromEntries(roles.map((role) => [role, ['ChooseNotices']]));

/** Status × role → commands. */
export const personPermissions: Record<PersonStatus, Grants> = {
  unregistered: { admin: ['RegisterPerson'] },
  active: {
    ...everybody,
    admin: [
      'RevisePerson',
      'DisablePerson',
      'IssueToken',
      'RevokeTokens',
      'RegisterMachineClient',
      'EndMachineClient',
      'ChooseNotices',
    ],
  },
  disabled: { admin: ['EnablePerson', 'ErasePersonalData', 'RevokeTokens', 'EndMachineClient'] },
};
