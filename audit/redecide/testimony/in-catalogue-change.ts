import type { CatalogueEvent } from '../../../domain/catalogue/events.js';
import { changeSettings } from '../../../domain/catalogue-change/change-settings.js';
import { allChangeTerms } from '../../../domain/catalogue-change/change-terms.js';
import type { CatalogueChangeContext } from '../../../domain/catalogue-change/context.js';
import { entryEventOf } from '../../../domain/catalogue-change/entry-event.js';
import { attestedBy, type Testimony } from '../attestation.js';
import { calendar } from './calendar.js';
import { departments } from './departments.js';
import { differing } from './differing.js';
import { entry, providerOf, titledEntry } from './entry.js';
import { law } from './law.js';
import { sender } from './sender.js';
import { settings } from './settings.js';

/** What a case is told its entry's stream says, that stream says: type, time, person, reason. */
const news: Testimony<CatalogueChangeContext> = {
  streams: ({ entryEvent }) => (entryEvent === undefined ? [] : [`catalogue/${entryEvent.code}`]),
  differences: (city, { context: { entryEvent } }) => {
    if (entryEvent === undefined) return [];
    const { code, version } = entryEvent;
    const event = city.at(`catalogue/${code}`, version)?.event;
    // The log's rows of a catalogue stream are its decider's own events.
    const expected =
      event === undefined ? null : entryEventOf(code, version, event as object as CatalogueEvent);
    return differing(entryEvent, expected, 'envelope.context.entryEvent');
  },
};

/** Entry, its department, settings, terms, calendar, the sender's office, and every event of the entry a case is told of. */
export const attestedInCatalogueChange = attestedBy<CatalogueChangeContext>(
  sender,
  entry('entry', titledEntry),
  providerOf('entry'),
  departments('provider'),
  settings(changeSettings, ({ provider }) => provider?.code ?? null),
  law(
    'terms',
    ({ terms = [] }) => terms,
    ({ id }) => allChangeTerms.find((one) => one.id === id),
  ),
  calendar,
  news,
);
