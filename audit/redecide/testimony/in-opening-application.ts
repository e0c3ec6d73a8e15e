import type { PlanState } from '../../../domain/annual-plan/state.js';
import { plannedItem } from '../../../domain/annual-plan/planned-item.js';
import { entrySnapshot, type OpeningContext } from '../../../domain/opening-application/context.js';
import { openingSettings } from '../../../domain/opening-application/opening-settings.js';
import { attestedBy, type Testimony } from '../attestation.js';
import { departments } from './departments.js';
import { differing, heldThen } from './differing.js';
import { entry, providerOf } from './entry.js';
import { sender } from './sender.js';
import { settings } from './settings.js';

/** How the provider's plan opened the entry, and what was done about it before, is what the plan's stream says. */
const planned: Testimony<OpeningContext> = {
  streams: ({ plan }) => (plan === undefined ? [] : [`annual-plan/${plan.id}`]),
  differences: (city, { context: { plan, entry: asked }, event }) => {
    if (plan === undefined) return [];
    const stream = `annual-plan/${plan.id}`;
    const state = city.at(stream, plan.version)?.state as PlanState | undefined;
    const expected =
      state === undefined || asked === undefined ? null : plannedItem(state, asked.code, plan.version);
    const different = differing(plan, expected, 'envelope.context.plan');
    if (different.length > 0) return different;
    return heldThen(city, stream, event.recordedAt, plan.version, 'envelope.context.plan.version');
  },
};

/** Departments that are said to be are in the directory under that name. */
const related: Testimony<OpeningContext> = {
  streams: ({ departments: named = [] }) => named.map(({ code }) => `department/${code}`),
  differences: (city, said) =>
    (said.context.departments ?? []).flatMap((named, index) => {
      const field = `departments.${index}`;
      const context = { [field]: named };
      return departments(field).differences(city, { ...said, context });
    }),
};

/** Entry, its provider, the plan, settings, the departments asked, the sender's office. */
export const attestedInOpening = attestedBy<OpeningContext>(
  sender,
  entry('entry', entrySnapshot),
  departments('provider'),
  providerAtStart(),
  related,
  settings(openingSettings, ({ provider }) => provider?.code ?? null),
  planned,
);

/** Only an application that begins names the provider: later it is the case's own. */
function providerAtStart(): Testimony<OpeningContext> {
  const held = providerOf('entry');
  return {
    streams: () => [],
    differences: (city, said) => (said.envelope.type === 'Start' ? held.differences(city, said) : []),
  };
}
