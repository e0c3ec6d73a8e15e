import type { Insistence } from '../obligation/obligation.js';
import type { ScopeSettings } from '../settings/case-settings.js';
import { defaultSettingValues } from '../settings/setting-values.js';

/** What no law states and applied to one case: pinned on it. */
export interface ChangeSettings extends Insistence {
  /** The days of the rule in force hold for a cause it does not speak of. */
  readonly changeByAnalogy: boolean;
  /** Version of each settings stream this was put together from. */
  readonly versions: { readonly [scope: string]: number };
}

/** The department's own, else the city's, else the defaults. */
export function changeSettings(city: ScopeSettings | null, department: ScopeSettings | null): ChangeSettings {
  const { reminderWorkingDays, ladder, changeByAnalogy } = {
    ...defaultSettingValues,
    ...city?.values,
    ...department?.values,
  };
  const scopes = [city, department].flatMap((scope) => (scope === null ? [] : [scope]));
  const versions = Object.fromEntries(scopes.map(({ scope, version }) => [scope, version]));
  return { reminderWorkingDays, ladder, changeByAnalogy, versions };
}

/** The authority's own lateness is told and escalated, but drafts no letter of the authority to itself. */
export function reviewInsistence({ reminderWorkingDays, ladder }: Insistence): Insistence {
  return {
    reminderWorkingDays,
    ladder: ladder.map((step) => ({ ...step, draft: 'none', listForCircular: false })),
  };
}
