import type { Decider } from '../decider.js';
import type { CatalogueCommand } from './commands.js';
import { catalogueDeadlines } from './deadlines.js';
import { decideCatalogue } from './decide.js';
import type { CatalogueEvent } from './events.js';
import { evolveCatalogue } from './evolve.js';
import { catalogueNotices } from './notices.js';
import { initialCatalogueState } from './state.js';
import type { CatalogueState } from './state.js';
import { catalogueView } from './view.js';

/** Catalogue entries: streams `catalogue/<code>` without a workflow, since they have no clock. */
export const catalogueDecider: Decider<CatalogueState, CatalogueCommand, CatalogueEvent> = {
  initial: initialCatalogueState,
  decide: decideCatalogue,
  evolve: evolveCatalogue,
  deadlines: catalogueDeadlines,
  notices: catalogueNotices,
  // A retired entry can be registered again.
  finished: () => false,
  view: catalogueView,
};
