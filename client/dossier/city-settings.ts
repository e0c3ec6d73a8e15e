import { defaultSettingValues, type SettingValues } from '../../domain/settings/setting-values.js';
import { getSettings } from '../../store/read-settings.js';
import type { HefuConnection } from '../connection.js';

/** The city's settings as they are now, defaults where nothing was set. */
export async function citySettings(hefu: HefuConnection): Promise<SettingValues> {
  const stored = await getSettings(hefu.pool, 'city');
  // Each value was read by its own definition before it was recorded.
  return { ...defaultSettingValues, ...(stored?.values as Partial<SettingValues> | undefined) };
}
