import type { ScopeSettings } from '../settings/case-settings.js';
import { defaultSettingValues } from '../settings/setting-values.js';

/** No rule states a time for a need to be answered: when it is reminded of is a setting, pinned on the case. */
export interface DemandSettings {
  /** Working days after it was sent. Ascending. */
  readonly demandReminderWorkingDays: readonly number[];
  /** Working days after an answer at which the engine closes the case by itself; 0 = never. */
  readonly closeAfterWorkingDays: number;
  readonly versions: { readonly [scope: string]: number };
}

/** Both are the city's. */
export function demandSettings(city: ScopeSettings | null): DemandSettings {
  const values = { ...defaultSettingValues, ...city?.values };
  const { demandReminderWorkingDays, closeAfterWorkingDays } = values;
  const versions = city === null ? {} : { [city.scope]: city.version };
  return { demandReminderWorkingDays, closeAfterWorkingDays, versions };
}
