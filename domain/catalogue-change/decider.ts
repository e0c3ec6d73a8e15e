import type { Decider } from '../decider.js';
import type { CatalogueChangeCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { CatalogueChangeEvent } from './events.js';
import { evolve } from './evolve.js';
import { notices } from './notices.js';
import { initialState, type CatalogueChangeState } from './state.js';
import { openStatuses } from './status.js';
import { view } from './view.js';

/** A reported change of a system, a law or a duty, until the catalogue says it (A5, B5). */
export const catalogueChange: Decider<CatalogueChangeState, CatalogueChangeCommand, CatalogueChangeEvent> = {
  initial: initialState,
  decide,
  evolve,
  deadlines,
  notices,
  finished: (state) => state.status !== 'none' && !openStatuses.includes(state.status),
  view,
};
