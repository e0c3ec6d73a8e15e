import type { ScopeSettings } from './case-settings.js';

/** The stream `settings/<scope>`: `city`, or a department's code. */
export type SettingsState = { readonly status: 'unset' } | ({ readonly status: 'set' } & ScopeSettings);

export type SettingsStatus = SettingsState['status'];

export const initialSettingsState: SettingsState = { status: 'unset' };

/** The scope that holds where a department has set nothing of its own. */
export const cityScope = 'city';
