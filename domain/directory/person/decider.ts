import type { Decider } from '../../decider.js';
import type { PersonCommand } from './commands.js';
import { personDeadlines } from './deadlines.js';
import { decidePerson } from './decide.js';
import type { PersonEvent } from './events.js';
import { evolvePerson } from './evolve.js';
import { personNotices } from './notices.js';
import { initialPersonState } from './state.js';
import type { PersonState } from './state.js';
import { personView } from './view.js';

/** People: streams `person/<user>` without a workflow. */
export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  initial: initialPersonState,
  decide: decidePerson,
  evolve: evolvePerson,
  deadlines: personDeadlines,
  notices: personNotices,
  // A disabled person can be enabled again.
  finished: () => false,
  view: personView,
};
