import type { Role } from '../directory/roles.js';
import type { SettingsCommandType } from './commands.js';
import type { SettingsStatus } from './state.js';

type Grants = Partial<Record<Role, readonly SettingsCommandType[]>>;

/** Status × role → commands. A head only for the settings of the own department; `city` is the administrator's. */
export const settingsPermissions: Record<SettingsStatus, Grants> = {
  unset: { admin: ['ChangeSetting', 'ResetSetting'], head: ['ChangeSetting', 'ResetSetting'] },
  set: { admin: ['ChangeSetting', 'ResetSetting'], head: ['ChangeSetting', 'ResetSetting'] },
};
