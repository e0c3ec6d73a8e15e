import type { Decider } from '../decider.js';
import type { ShareRequestCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { ShareRequestEvent } from './events.js';
import { evolve } from './evolve.js';
import { notices } from './notices.js';
import { initialState, type ShareRequestState } from './state.js';
import { view } from './view.js';

export const shareRequest: Decider<ShareRequestState, ShareRequestCommand, ShareRequestEvent> = {
  initial: initialState,
  decide,
  evolve,
  deadlines,
  notices,
  finished: (state) => state.status === 'closed' || state.status === 'withdrawn',
  view,
};
