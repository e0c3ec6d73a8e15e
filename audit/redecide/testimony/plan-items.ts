import type { PlanContext } from '../../../domain/annual-plan/context.js';
import { planItem, retiredItem, type PlanItem } from '../../../domain/annual-plan/plan-item.js';
import type { CatalogueState } from '../../../domain/catalogue/state.js';
import type { Testimony } from '../attestation.js';
import type { Moment } from '../city-record.js';
import { oneOf } from './differing.js';

/**
 * Entries a plan is told of, and titles a refusal may name, are what the catalogue says. An entry that was kept from a plan is
 * not found by this; the next look at the catalogue brings it, and the record says how late that was.
 */
export const itemsAsHeld: Testimony<PlanContext> = {
  streams: ({ items = [], titles = {} }) =>
    [...items.map(({ code }) => code), ...Object.keys(titles)].map((code) => `catalogue/${code}`),
  differences: (city, { stream, context, event }) => {
    const { items = [], titles = {} } = context;
    // `annual-plan/<department>-<year>`
    const department = stream.slice(stream.indexOf('/') + 1, stream.lastIndexOf('-'));
    const around = (code: string): readonly Moment[] => city.around(`catalogue/${code}`, event.recordedAt);
    return [
      ...items.flatMap((item, index) => {
        const held = around(item.code).flatMap(({ state }) =>
          asItems(item.code, state as CatalogueState, department),
        );
        return oneOf(item, held, `envelope.context.items.${index}`);
      }),
      ...Object.entries(titles).flatMap(([code, title]) => {
        const held = around(code).map(({ state }) => {
          const known = state as CatalogueState;
          return known.status === 'unregistered' ? null : known.content.title;
        });
        return oneOf(title, held, `envelope.context.titles.${code}`);
      }),
    ];
  },
};

/** What has gone to another department is as good as retired for this one. */
function asItems(code: string, state: CatalogueState, department: string): readonly PlanItem[] {
  if (state.status === 'unregistered') return [];
  if (state.content.provider !== department) return [retiredItem(code)];
  const item = planItem(code, state.content, state.status);
  return item.retired ? [item, retiredItem(code)] : [item];
}
