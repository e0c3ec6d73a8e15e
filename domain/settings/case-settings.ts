import { defaultSettingValues } from './setting-values.js';
import type {
  ChainStep,
  LastDay,
  LadderStep,
  ResponseKind,
  SettingValues,
  SupplementClock,
} from './setting-values.js';

/**
 * What applied to one case of the things no law states: pinned on the case by the gateway, signed and hashed
 * with the command that needs it, so that a setting changed later never changes a running case.
 */
export interface CaseSettings {
  readonly chain: readonly ChainStep[];
  readonly fourEyes: boolean;
  readonly graceMinutes: number;
  /** Working days before the deadline; 0 is the day itself. Descending. */
  readonly reminderWorkingDays: readonly number[];
  readonly ladder: readonly LadderStep[];
  /** Working days after the online submission at which the requester is told that the paper is missing (A2). Ascending. */
  readonly missingPaperWorkingDays: readonly number[];
  readonly responseKinds: readonly ResponseKind[];
  readonly supplementClock: SupplementClock;
  /** Asks for a legal basis in a refusal also where the rule set does not. */
  readonly refusalNeedsBasis: boolean;
  /** Working days after delivery at which the engine closes the case by itself; 0 = never. */
  readonly closeAfterWorkingDays: number;
  readonly lastDay: LastDay;
  /** Version of each settings stream this was put together from; a scope never set is absent. */
  readonly versions: { readonly [scope: string]: number };
}

/** What has been set in one scope: `city`, or a department's code. */
export interface ScopeSettings {
  readonly scope: string;
  /** Number of events in the stream `settings/<scope>`. */
  readonly version: number;
  readonly values: Partial<SettingValues>;
}

/**
 * The effective settings of a case: the department's own, else the city's, else the defaults.
 * `department` is the one that answers the request (the provider). Where the city's and the department's
 * values together would ask for two people and leave only one step, the stricter holds: 经办 is added.
 */
export function caseSettings(city: ScopeSettings | null, department: ScopeSettings | null): CaseSettings {
  const values: SettingValues = { ...defaultSettingValues, ...city?.values, ...department?.values };
  const versions: { [scope: string]: number } = {};
  for (const scope of [city, department]) {
    if (scope !== null) versions[scope.scope] = scope.version;
  }
  return {
    chain: values.fourEyes && !values.chain.includes('propose') ? ['propose', ...values.chain] : values.chain,
    fourEyes: values.fourEyes,
    graceMinutes: values.graceMinutes,
    reminderWorkingDays: values.reminderWorkingDays,
    ladder: values.ladder,
    missingPaperWorkingDays: values.missingPaperWorkingDays,
    responseKinds: values.responseKinds,
    supplementClock: values.supplementClock,
    refusalNeedsBasis: values.refusalNeedsBasis,
    closeAfterWorkingDays: values.closeAfterWorkingDays,
    lastDay: values.lastDay,
    versions,
  };
}
