import type { CatalogueState } from '../../../domain/catalogue/state.js';
import type { DemandContext } from '../../../domain/demand/context.js';
import { demandSettings } from '../../../domain/demand/demand-settings.js';
import { attestedBy, type Testimony } from '../attestation.js';
import { calendar } from './calendar.js';
import { departments } from './departments.js';
import { differing, oneOf } from './differing.js';
import { entry, titledEntry } from './entry.js';
import { sender } from './sender.js';
import { settings } from './settings.js';

/**
 * Entries that are said to come near are in the catalogue under that title and with that provider, and whom a need is
 * sent to is whom the person names, else who provides the nearest. How near they come depends on the whole catalogue of
 * that day and decides nothing else.
 */
const likely: Testimony<DemandContext> = {
  streams: ({ candidates = [] }) => candidates.map(({ code }) => `catalogue/${code}`),
  differences: (city, { context, envelope, event }) => {
    const { candidates = [], provider } = context;
    const said = candidates.flatMap(({ code, title, provider: by }, index) => {
      const held = city.around(`catalogue/${code}`, event.recordedAt).map(({ state }) => {
        const known = state as CatalogueState;
        return known.status === 'unregistered'
          ? null
          : { code, title: known.content.title, provider: known.content.provider };
      });
      return oneOf({ code, title, provider: by }, held, `envelope.context.candidates.${index}`);
    });
    if (envelope.type !== 'Start' || provider === undefined) return said;
    const { provider: named } = envelope.data;
    const meant = typeof named === 'string' && named !== '' ? named : (candidates[0]?.provider ?? null);
    return [...said, ...differing(provider.code, meant, 'envelope.context.provider.code')];
  },
};

/** Departments, settings, calendar, the entry an answer names, the entries that came near, the sender's office. */
export const attestedInDemand = attestedBy<DemandContext>(
  sender,
  departments('requester', 'provider'),
  settings(
    (city) => demandSettings(city),
    () => null,
  ),
  calendar,
  entry('entry', titledEntry),
  likely,
);
