import { resourceSnapshot } from '../../../domain/catalogue/resource-snapshot.js';
import { allRuleSets } from '../../../domain/rule-sets/all.js';
import { caseSettings } from '../../../domain/settings/case-settings.js';
import type { ShareRequestContext } from '../../../domain/share-request/context.js';
import { attestedBy, type Testimony } from '../attestation.js';
import { calendar } from './calendar.js';
import { departments } from './departments.js';
import { oneOf } from './differing.js';
import { entry, providerOf } from './entry.js';
import { law } from './law.js';
import { officeOf, sender } from './sender.js';
import { settings } from './settings.js';

/** Whom a case was handed to holds the office that is said. */
const assignee: Testimony<ShareRequestContext> = {
  streams: ({ person }) => (person === undefined ? [] : [`person/${person.user}`]),
  differences: (city, { context: { person }, event }) => {
    if (person === undefined) return [];
    const { user, department, roles } = person;
    const held = city.around(`person/${user}`, event.recordedAt).map(({ state }) => officeOf(state));
    return oneOf({ department, roles }, held, 'envelope.context.person');
  },
};

/** Only a request that begins names the provider: what is told of the entry later is told to the case’s own. */
function providerAtStart(): Testimony<ShareRequestContext> {
  const held = providerOf('resource');
  return {
    streams: () => [],
    differences: (city, said) => (said.envelope.type === 'Start' ? held.differences(city, said) : []),
  };
}

/** Entry, departments, settings, rule sets, calendar, the sender's office and that of whom it is handed to. */
export const attestedInShareRequest = attestedBy<ShareRequestContext>(
  sender,
  entry('resource', resourceSnapshot),
  providerAtStart(),
  departments('requester', 'provider'),
  settings(caseSettings, ({ provider }) => provider?.code ?? null),
  law(
    'ruleSets',
    ({ ruleSets = [] }) => ruleSets,
    ({ id }) => allRuleSets.find((set) => set.id === id),
  ),
  calendar,
  assignee,
);
