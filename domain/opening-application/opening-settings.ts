import type { ScopeSettings } from '../settings/case-settings.js';
import { defaultSettingValues } from '../settings/setting-values.js';

/** What no rule states of an application, pinned on it: none of it is a time, since none is stated. */
export interface OpeningSettings {
  /** Whoever proposes does not decide. */
  readonly fourEyes: boolean;
  /** 保密审查 before a sensitive item is opened. */
  readonly secrecyReview: boolean;
  /** Version of each settings stream this was put together from; a scope never set is absent. */
  readonly versions: { readonly [scope: string]: number };
}

/** The provider's own, else the city's, else the defaults. */
export function openingSettings(
  city: ScopeSettings | null,
  department: ScopeSettings | null,
): OpeningSettings {
  const { fourEyes, secrecyReview } = { ...defaultSettingValues, ...city?.values, ...department?.values };
  const scopes = [city, department].flatMap((scope) => scope ?? []);
  const versions = Object.fromEntries(scopes.map(({ scope, version }) => [scope, version]));
  return { fourEyes, secrecyReview, versions };
}
