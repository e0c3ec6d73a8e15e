import { listPlans } from '../../../client/annual-plans.js';
import { listCatalogue } from '../../../client/catalogue.js';
import { listChanges } from '../../../client/catalogue-changes.js';
import type { HefuConnection } from '../../../client/connection.js';
import { listDemandCases } from '../../../client/demands.js';
import { listShareRequestCases } from '../../../client/reading.js';
import { glossary, type Category } from '../../../domain/glossary.js';

const limit = 1000;

type Listed = readonly { readonly status?: unknown }[];

const lists: readonly (readonly [Category, (hefu: HefuConnection) => Promise<Listed>])[] = [
  ['annual-plan', (hefu) => listPlans(hefu)],
  ['catalogue', (hefu) => listCatalogue(hefu, { limit })],
  ['catalogue-change', (hefu) => listChanges(hefu, {})],
  ['demand', (hefu) => listDemandCases(hefu, {})],
];

/** What the demo city promises of requests: the others (`approved`, `closed`) are passed through by those shown. */
const requestStatuses = [
  'draft',
  'submitted',
  'in-review',
  'awaiting-supplement',
  'refused',
  'misdirected',
  'delivered',
  'in-use',
  'withdrawn',
];

/** Every status of which the demo city has none though it promises one, as `<kind>: <status>`. */
export async function missingStatuses(hefu: HefuConnection): Promise<readonly string[]> {
  const missing: string[] = [];
  const look = (kind: string, every: readonly string[], found: Listed): void => {
    const statuses = new Set(found.map(({ status }) => status));
    missing.push(...every.filter((status) => !statuses.has(status)).map((status) => `${kind}: ${status}`));
  };
  for (const [kind, list] of lists) {
    // `unregistered` is an entry before there is one: none can be found in it.
    const every = Object.keys(glossary[kind].statuses).filter((status) => status !== 'unregistered');
    look(kind, every, await list(hefu));
  }
  look('share-request', requestStatuses, await listShareRequestCases(hefu, { limit }));
  return missing;
}
