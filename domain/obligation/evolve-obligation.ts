import { endOfDay } from '../../calendar/shanghai-time.js';
import type { ObligationEventData } from './obligation-events.js';
import type { Obligation } from './obligation.js';

type ObligationEvent = {
  [T in keyof ObligationEventData]: {
    readonly type: T;
    readonly at: string;
    readonly data: ObligationEventData[T];
  };
}[keyof ObligationEventData];

/** The obligation after `event`; an event of another obligation leaves it as it is. */
export function evolveObligation<O extends Obligation>(obligation: O, event: ObligationEvent): O {
  if (event.data.deadline !== obligation.name) return obligation;
  switch (event.type) {
    case 'DeadlineReminded':
      return withReminded(obligation, [...event.data.skipped, event.data.workingDaysLeft]);
    case 'RemindersSkipped':
      return withReminded(obligation, event.data.steps);
    case 'DeadlinePassed':
      return { ...obligation, passed: true };
    case 'Escalated':
      return { ...obligation, level: event.data.level };
    case 'LatenessCorrected':
      return { ...obligation, passed: false, level: 0 };
    case 'DeadlineMoved': {
      const { to, provisional, startedOn, extendedByWorkingDays, reminded } = event.data;
      const passed = obligation.passed && Date.parse(endOfDay(to)) <= Date.parse(event.at);
      const level = passed ? obligation.level : 0;
      return {
        ...obligation,
        due: to,
        provisional,
        startedOn,
        extendedByWorkingDays,
        reminded,
        passed,
        level,
      };
    }
  }
}

function withReminded<O extends Obligation>(obligation: O, steps: readonly number[]): O {
  return { ...obligation, reminded: [...obligation.reminded, ...steps] };
}
