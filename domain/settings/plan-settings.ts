import type { ScopeSettings } from './case-settings.js';
import {
  defaultSettingValues,
  type AddedItemDue,
  type FixedDateDay,
  type LadderStep,
  type LastDay,
  type SettingValues,
} from './setting-values.js';

/** What applied to one plan of the things its document does not state: pinned on it when it is issued. */
export interface PlanSettings {
  readonly reminderWorkingDays: readonly number[];
  readonly ladder: readonly LadderStep[];
  readonly lastDay: LastDay;
  readonly fixedDateDay: FixedDateDay;
  readonly addedItemDue: AddedItemDue;
  readonly addedItemWorkingDays: number;
  readonly returnedFilingWorkingDays: number;
  /** 保密审查 before a sensitive item is opened. */
  readonly secrecyReview: boolean;
  readonly planCloseAfterWorkingDays: number;
  /** Version of each settings stream this was put together from; a scope never set is absent. */
  readonly versions: { readonly [scope: string]: number };
}

/** The effective settings of a plan: the department's own, else the city's, else the defaults. */
export function planSettings(city: ScopeSettings | null, department: ScopeSettings | null): PlanSettings {
  const values: SettingValues = { ...defaultSettingValues, ...city?.values, ...department?.values };
  const scopes = [city, department].flatMap((scope) => (scope === null ? [] : [scope]));
  return {
    reminderWorkingDays: values.planReminderWorkingDays,
    ladder: values.ladder,
    lastDay: values.lastDay,
    fixedDateDay: values.fixedDateDay,
    addedItemDue: values.addedItemDue,
    addedItemWorkingDays: values.addedItemWorkingDays,
    returnedFilingWorkingDays: values.returnedFilingWorkingDays,
    secrecyReview: values.secrecyReview,
    planCloseAfterWorkingDays: values.planCloseAfterWorkingDays,
    versions: Object.fromEntries(scopes.map(({ scope, version }) => [scope, version])),
  };
}
