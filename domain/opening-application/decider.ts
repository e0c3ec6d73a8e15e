import type { Decider } from '../decider.js';
import type { OpeningCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { OpeningEvent } from './events.js';
import { evolve } from './evolve.js';
import { notices } from './notices.js';
import { initialState, type OpeningState } from './state.js';
import { openStatuses } from './status.js';
import { view } from './view.js';

/** 依申请开放 (A14): somebody outside asks for data; related departments are consulted; it is given by interface. */
export const openingApplication: Decider<OpeningState, OpeningCommand, OpeningEvent> = {
  initial: initialState,
  decide,
  evolve,
  deadlines,
  notices,
  finished: (state) => state.status !== 'none' && !openStatuses.includes(state.status),
  view,
};
