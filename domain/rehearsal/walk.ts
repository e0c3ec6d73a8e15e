import { addWorkingDays } from '../../calendar/add-working-days.js';
import { endOfDay } from '../../calendar/shanghai-time.js';
import type { DataOf } from '../command-fields.js';
import { afterCommand, afterTime, newCase, type LiveCase } from '../live-case.js';
import type { ShareRequestCommand } from '../share-request/commands.js';
import type { ShareRequestContext } from '../share-request/context.js';
import { shareRequest } from '../share-request/decider.js';
import type { ShareRequestEvent } from '../share-request/events.js';
import type { commandFields, PersonalCommandType } from '../share-request/fields.js';
import type { ShareRequestState } from '../share-request/state.js';
import type { Chance } from './chance.js';
import type { RehearsalOrder } from './rehearsal-order.js';

export type LivedCase = LiveCase<ShareRequestState, ShareRequestEvent>;

/** One request on its way through the year. */
export interface Walk {
  /** The case as it stands when the year is over. */
  readonly lived: () => LivedCase;
  readonly state: () => ShareRequestState;
  /** The date it is. */
  readonly today: () => string;
  /** Working days go by; the case's own deadlines act meanwhile. */
  readonly wait: (workingDays: number) => void;
  /** A person's command, at this moment. False when it was refused, or the year is over. */
  readonly order: <T extends PersonalCommandType>(
    who: { readonly department: string; readonly role: string },
    type: T,
    data: DataOf<(typeof commandFields)[T]>,
    context?: ShareRequestContext,
  ) => boolean;
  /** Codes of the refusals met on the way. */
  readonly refusals: readonly string[];
  readonly commands: () => number;
}

const openingMinute = 9 * 60;
const closingMinute = 17 * 60;

/** Begins in office hours of `startedOn`, a working day. */
export function beginWalk(
  { year, calendar }: RehearsalOrder,
  chance: Chance,
  caseId: string,
  startedOn: string,
): Walk {
  let live: LivedCase = newCase(shareRequest, caseId);
  let date = startedOn;
  let minute = openingMinute + chance.below(closingMinute - openingMinute - 60);
  let commands = 0;
  const refusals: string[] = [];
  const yearEnd = endOfDay(`${year}-12-31`);
  const now = (): string =>
    `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000+08:00`;
  return {
    lived: () => afterTime(shareRequest, live, yearEnd),
    state: () => live.state,
    today: () => date,
    wait: (workingDays) => {
      if (workingDays > 0) {
        date = addWorkingDays(calendar, date, workingDays).due;
        minute = openingMinute + chance.below(closingMinute - openingMinute - 60);
      }
    },
    order: ({ department, role }, type, data, context = {}) => {
      const at = now();
      if (at >= yearEnd) return false;
      live = afterTime(shareRequest, live, at);
      commands += 1;
      const actor = { user: `${department}-${role}`, department, roles: [role] };
      const meta = { commandId: `${caseId}/${commands}`, caseId, at, actor };
      // The type and its data come as a pair; the union of all commands cannot be told so.
      live = afterCommand(shareRequest, live, { type, data, context, meta } as ShareRequestCommand);
      refusals.push(...live.refusals.map(({ code }) => code));
      minute += 1;
      return live.refusals.length === 0;
    },
    refusals,
    commands: () => commands,
  };
}
