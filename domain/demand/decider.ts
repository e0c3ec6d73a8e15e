import type { Decider } from '../decider.js';
import type { DemandCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { DemandEvent } from './events.js';
import { evolve } from './evolve.js';
import { notices } from './notices.js';
import { initialState, type DemandState } from './state.js';
import { openStatuses } from './status.js';
import { view } from './view.js';

/** A need for data that nobody lists, followed until somebody has answered it. */
export const demand: Decider<DemandState, DemandCommand, DemandEvent> = {
  initial: initialState,
  decide,
  evolve,
  deadlines,
  notices,
  finished: (state) => state.status !== 'none' && !openStatuses.includes(state.status),
  view,
};
