import type { ScopeSettings } from '../../../domain/settings/case-settings.js';
import type { SettingsState } from '../../../domain/settings/state.js';
import type { Difference } from '../../first-difference.js';
import type { Testimony } from '../attestation.js';
import type { CityRecord } from '../city-record.js';
import { differing } from './differing.js';

interface Pinned {
  readonly versions: { readonly [scope: string]: number };
}

/**
 * The settings pinned on a case are put together from what was set in the city and in the department that holds them.
 * @param ownScope the department whose own settings count; null where only the city's do
 */
export function settings<C extends object & { readonly settings?: Pinned }>(
  effective: (city: ScopeSettings | null, own: ScopeSettings | null) => object,
  ownScope: (context: C) => string | null,
): Testimony<C> {
  const scopesOf = (context: C): readonly string[] => [
    ...new Set(['city', ...[ownScope(context)].flatMap((scope) => scope ?? [])]),
  ];
  return {
    streams: (context) =>
      context.settings === undefined ? [] : scopesOf(context).map((scope) => `settings/${scope}`),
    differences: (city, { context, event }) => {
      const { settings: pinned } = context;
      if (pinned === undefined) return [];
      const scope = (name: string): ScopeSettings | null => setIn(city, name, pinned.versions[name]);
      const own = ownScope(context);
      const expected = effective(scope('city'), own === null ? null : scope(own));
      const stale = scopesOf(context).flatMap((name) =>
        versionThen(city, name, event.recordedAt, pinned.versions[name]),
      );
      return [...differing(pinned, expected, 'envelope.context.settings'), ...stale];
    },
  };
}

function setIn(city: CityRecord, scope: string, version: number | undefined): ScopeSettings | null {
  const state = version === undefined ? undefined : city.at(`settings/${scope}`, version)?.state;
  return state === undefined || state.status === 'unset' ? null : (state as SettingsState & ScopeSettings);
}

/** A setting that had been changed by then cannot be left out by naming the version before it, or none. */
function versionThen(
  city: CityRecord,
  scope: string,
  recordedAt: string,
  version: number | undefined,
): readonly Difference[] {
  const stream = `settings/${scope}`;
  const held = city.around(stream, recordedAt);
  const first = city.momentsOf(stream)[0];
  // What was set for the first time within the span may not have been read yet.
  const mayBeUnset = first === undefined || held.includes(first);
  const fits = version === undefined ? mayBeUnset : held.some((moment) => moment.version === version);
  const last = held.at(-1)?.version ?? null;
  return fits ? [] : differing(version ?? null, last, `envelope.context.settings.versions.${scope}`);
}
