import { shanghaiDate } from '../calendar/shanghai-time.js';
import { countDesk, readDesk, type DeskOffices, type DeskRow } from '../store/desk.js';
import { shownPlan } from './annual-plans.js';
import { shownChange } from './catalogue-changes.js';
import type { HefuConnection } from './connection.js';
import { shownDemand } from './demands.js';
import { planTasks, type PlanTask } from './plan-tasks.js';
import { shownRequest } from './reading.js';
import type { Session } from './session.js';
import type { ShownChange } from './shown-change.js';
import type { ShownDemand } from './shown-demand.js';
import type { ShownPlan } from './shown-plan.js';
import type { ShownShareRequest } from './shown-share-request.js';
import { viewing } from './viewing.js';

/** `held`: what the case's status asks of its holder. */
type CaseTask = 'held' | 'decide-extension' | 'sign-letter';

/** Something a person has to do: of which case, and what. */
export type DeskItem =
  | {
      readonly of: 'request';
      readonly task: CaseTask;
      readonly due: string | null;
      readonly shown: ShownShareRequest;
    }
  | {
      readonly of: 'change';
      readonly task: CaseTask;
      readonly due: string | null;
      readonly shown: ShownChange;
    }
  | { readonly of: 'demand'; readonly task: 'held'; readonly due: null; readonly shown: ShownDemand }
  | {
      readonly of: 'plan';
      readonly task: 'publish' | 'sign-letter';
      readonly due: string | null;
      readonly milestone: null;
      readonly shown: ShownPlan;
    }
  | PlanTask;

/** A desk as its owner sees it. */
export interface Desk {
  /** What is due first before the rest. */
  readonly items: readonly DeskItem[];
  /** There is more than is given. */
  readonly more: boolean;
}

/** More than anybody does in a day. */
const mostItems = 100;

/** What this person's offices have to do now. */
export async function deskOf(hefu: HefuConnection, session: Session): Promise<Desk> {
  const seen = viewing(hefu, session);
  const today = shanghaiDate(await hefu.now());
  const [rows, planned] = await Promise.all([
    readDesk(seen.pool, officesOf(session), mostItems + 1),
    planTasks(seen, session),
  ]);
  const all = [...rows.map((row) => itemOf(row, today)), ...planned].toSorted(byDue);
  return { items: all.slice(0, mostItems), more: all.length > mostItems };
}

/** How many things they are, counted no further than `most`. */
export async function waitingFor(hefu: HefuConnection, session: Session, most: number): Promise<number> {
  const seen = viewing(hefu, session);
  const [waiting, planned] = await Promise.all([
    countDesk(seen.pool, officesOf(session), most),
    planTasks(seen, session),
  ]);
  return Math.min(most, waiting + planned.length);
}

const officesOf = ({ actor: { department, roles } }: Session): DeskOffices => ({
  department,
  roles,
  supervises: roles.includes('commission'),
});

/** The statement gives a kind of case the tasks it has. */
function itemOf(row: DeskRow, today: string): DeskItem {
  const { of, task, due } = row;
  switch (of) {
    case 'request':
      return { of, task: task as CaseTask, due, shown: shownRequest(row, today) };
    case 'change':
      return { of, task: task as CaseTask, due, shown: shownChange({ ...row, dueDate: due }, today) };
    case 'demand':
      return { of, task: 'held', due: null, shown: shownDemand(row) };
    case 'plan':
      return {
        of,
        task: task === 'publish' ? task : 'sign-letter',
        due,
        milestone: null,
        shown: shownPlan(row, today),
      };
  }
}

function byDue(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.shown.id < b.shown.id ? -1 : 1;
  return a.due === null || (b.due !== null && b.due < a.due) ? 1 : -1;
}
