import type { Json } from '../json.js';
import type { SettingsState } from './state.js';

/** What is set in one scope; null while nothing ever was. */
export function settingsView(state: SettingsState): Json {
  if (state.status === 'unset') return null;
  return {
    scope: state.scope,
    version: state.version,
    values: state.values as { readonly [key: string]: Json },
  };
}
