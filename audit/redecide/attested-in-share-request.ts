import { bundledCalendar } from '../../calendar/bundled-calendar.js';
import type { Notice } from '../../calendar/notice.js';
import { viewOf } from '../../calendar/view-of.js';
import { withNotices } from '../../calendar/with-notices.js';
import type { CalendarNoticeState } from '../../domain/calendar-notice/decider.js';
import { resourceSnapshot } from '../../domain/catalogue/resource-snapshot.js';
import type { CatalogueState } from '../../domain/catalogue/state.js';
import type { DepartmentState } from '../../domain/directory/department/state.js';
import type { PersonState } from '../../domain/directory/person/state.js';
import { allRuleSets } from '../../domain/rule-sets/all.js';
import { caseSettings, type ScopeSettings } from '../../domain/settings/case-settings.js';
import type { SettingsState } from '../../domain/settings/state.js';
import type { ShareRequestContext } from '../../domain/share-request/context.js';
import type { RecordedEvent } from '../../store/stream-record.js';
import { firstDifference, type Difference } from '../first-difference.js';
import type { Attestation } from './attestation.js';
import type { CityRecord } from './city-record.js';

/** Streams a command's context speaks of: what the auditor must have read before asking. */
export function streamsBeside(context: ShareRequestContext): readonly string[] {
  const { resource, requester, provider, settings, person } = context;
  return [
    ...(resource === undefined ? [] : [`catalogue/${resource.code}`]),
    ...[requester, provider].flatMap((one) => (one === undefined ? [] : [`department/${one.code}`])),
    ...Object.keys(settings?.versions ?? {}).map((scope) => `settings/${scope}`),
    ...(person === undefined ? [] : [`person/${person.user}`]),
  ];
}

/**
 * Whether what the gateway attested beside a command of a share request is what the city's streams and this build's
 * law say: entry, departments, settings, rule sets, calendar, person, and the sender's own office.
 */
export function attestedInShareRequest(city: CityRecord): Attestation {
  return (_, event, envelope) => {
    const context = (envelope.context ?? {}) as ShareRequestContext;
    return [
      ...sender(city, event, envelope.actor),
      ...entry(city, context),
      ...departments(city, event, context),
      ...settings(city, context),
      ...ruleSets(context),
      ...calendar(city, context),
      ...assignee(city, event, context),
    ];
  };
}

const differing = (recorded: unknown, expected: unknown, field: string): readonly Difference[] => {
  const difference = firstDifference(recorded, expected, field);
  return difference === null ? [] : [difference];
};

/** Equal to one of those that may be meant; else it differs from the last of them. */
function oneOf(recorded: unknown, possible: readonly unknown[], field: string): readonly Difference[] {
  const last = possible.at(-1) ?? null;
  return possible.some((one) => firstDifference(recorded, one) === null)
    ? []
    : differing(recorded, last, field);
}

function office(state: unknown): object | null {
  const person = state as PersonState;
  return person.status === 'unregistered' ? null : { department: person.department, roles: person.roles };
}

function sender(
  city: CityRecord,
  { recordedAt }: RecordedEvent,
  { user, department, roles }: RecordedEvent['actor'],
): readonly Difference[] {
  // Whoever holds the machine's key file is no person of the directory.
  if (user === 'local-admin') return [];
  const held = city.around(`person/${user}`, recordedAt).map(({ state }) => office(state));
  return oneOf({ department, roles }, held, 'envelope.actor');
}

function entry(city: CityRecord, { resource }: ShareRequestContext): readonly Difference[] {
  if (resource === undefined) return [];
  const moment = city.at(`catalogue/${resource.code}`, resource.version);
  const expected =
    moment === undefined ? null : resourceSnapshot(moment.state as CatalogueState, moment.version);
  return differing(resource, expected, 'envelope.context.resource');
}

function departments(
  city: CityRecord,
  { recordedAt }: RecordedEvent,
  { requester, provider }: ShareRequestContext,
): readonly Difference[] {
  return Object.entries({ requester, provider }).flatMap(([side, said]) => {
    if (said === undefined) return [];
    const names = city.around(`department/${said.code}`, recordedAt).map(({ state }) => {
      const department = state as DepartmentState;
      return department.status === 'unregistered' ? null : { code: said.code, name: department.name };
    });
    return oneOf(said, names, `envelope.context.${side}`);
  });
}

function settings(
  city: CityRecord,
  { settings: pinned, provider }: ShareRequestContext,
): readonly Difference[] {
  if (pinned === undefined) return [];
  const scope = (name: string): ScopeSettings | null => {
    const version = pinned.versions[name];
    const state = version === undefined ? undefined : city.at(`settings/${name}`, version)?.state;
    return state === undefined || state.status === 'unset' ? null : (state as SettingsState & ScopeSettings);
  };
  const own = provider === undefined ? null : scope(provider.code);
  return differing(pinned, caseSettings(scope('city'), own), 'envelope.context.settings');
}

/** A rule set under an id this build knows says what this build says; one it does not know cannot be compared. */
function ruleSets({ ruleSets: offered = [] }: ShareRequestContext): readonly Difference[] {
  return offered.flatMap((set) => {
    const known = allRuleSets.find(({ id }) => id === set.id);
    return known === undefined ? [] : differing(set, known, `envelope.context.ruleSets.${set.id}`);
  });
}

/** A view of a version this build and the loaded notices make; one of another build's calendar cannot be compared. */
function calendar(city: CityRecord, { calendar: view }: ShareRequestContext): readonly Difference[] {
  if (view === undefined) return [];
  const made = calendarsOf(city).get(view.version);
  if (made === undefined) return [];
  return differing(view, viewOf(made, view.layer, view.from, view.to), 'envelope.context.calendar');
}

type Made = ReturnType<typeof bundledCalendar>;
const calendars = new WeakMap<CityRecord, ReadonlyMap<string, Made>>();

/** Every calendar there was: the build's, then with each notice loaded since; the city's notices come after the nation's. */
function calendarsOf(city: CityRecord): ReadonlyMap<string, Made> {
  const known = calendars.get(city);
  if (known !== undefined) return known;
  const loaded = (['cn', 'sh'] as const).flatMap((layer) => city.momentsOf(`calendar/${layer}`));
  const times = loaded.map(({ from }) => from).sort();
  const made = new Map<string, Made>([[bundledCalendar().version, bundledCalendar()]]);
  for (const time of times) {
    const notices = loaded.filter(({ from }) => from <= time).flatMap(({ state }) => lastNotice(state));
    const calendar = withNotices(bundledCalendar(), notices);
    made.set(calendar.version, calendar);
  }
  calendars.set(city, made);
  return made;
}

function lastNotice(state: unknown): readonly Notice[] {
  const calendar = state as CalendarNoticeState;
  return calendar.status === 'none' ? [] : calendar.notices.slice(-1);
}

function assignee(
  city: CityRecord,
  { recordedAt }: RecordedEvent,
  { person }: ShareRequestContext,
): readonly Difference[] {
  if (person === undefined) return [];
  const held = city.around(`person/${person.user}`, recordedAt).map(({ state }) => office(state));
  const { department, roles } = person;
  return oneOf({ department, roles }, held, 'envelope.context.person');
}
