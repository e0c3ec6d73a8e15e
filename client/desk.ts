import { shanghaiDate } from '../calendar/shanghai-time.js';
import { statuses as planStatuses } from '../domain/annual-plan/status.js';
import { openStatuses } from '../domain/catalogue-change/status.js';
import { listPlans } from './annual-plans.js';
import { listChanges } from './catalogue-changes.js';
import type { HefuConnection } from './connection.js';
import { listDemandCases } from './demands.js';
import { listShareRequestCases } from './reading.js';
import type { Session } from './session.js';
import type { ShownChange } from './shown-change.js';
import type { ShownDemand } from './shown-demand.js';
import type { ShownPlan } from './shown-plan.js';
import type { ShownShareRequest } from './shown-share-request.js';
import { viewing } from './viewing.js';

/** Something a person has to do: of which case, and what. */
export type DeskItem =
  | {
      readonly of: 'request';
      readonly task: CaseTask;
      readonly due: string | null;
      readonly shown: ShownShareRequest;
    }
  | {
      readonly of: 'plan';
      readonly task: PlanTask;
      readonly due: string | null;
      /** The milestone it is about. */
      readonly milestone: string | null;
      readonly shown: ShownPlan;
    }
  | {
      readonly of: 'change';
      readonly task: CaseTask;
      readonly due: string | null;
      readonly shown: ShownChange;
    }
  | { readonly of: 'demand'; readonly task: 'held'; readonly due: null; readonly shown: ShownDemand };

/** `held`: what the case's status asks of its holder. */
type CaseTask = 'held' | 'decide-extension' | 'sign-letter';
type PlanTask = 'file' | 'open' | 'attest' | 'file-again' | 'explain' | 'publish' | 'sign-letter';

/** More than anybody does in a day. */
const mostItems = 100;
/** A date of the plan stands on the desk from this long before. */
const aheadDays = 30;

/** What this person's offices have to do now, what is due first before the rest. */
export async function deskOf(hefu: HefuConnection, session: Session): Promise<readonly DeskItem[]> {
  const { department, roles } = session.actor;
  const seen = viewing(hefu, session);
  const of = (...offices: readonly string[]): boolean => offices.some((office) => roles.includes(office));
  const requests = async (
    task: CaseTask,
    filter: Parameters<typeof listShareRequestCases>[1],
  ): Promise<readonly DeskItem[]> =>
    (await listShareRequestCases(seen, { ...filter, limit: mostItems })).map((shown) => ({
      of: 'request',
      task,
      due: shown.due,
      shown,
    }));
  const changes = async (
    task: CaseTask,
    filter: Parameters<typeof listChanges>[1],
  ): Promise<readonly DeskItem[]> =>
    (await listChanges(seen, { ...filter, limit: mostItems })).map((shown) => ({
      of: 'change',
      task,
      due: shown.due,
      shown,
    }));
  // What lies with the authority lies with whoever has that office.
  const held = { departments: [department, ''], roles };
  const today = shanghaiDate(await hefu.now());
  const open = planStatuses.filter((status) => status !== 'closed' && status !== 'not-joined');
  const found = await Promise.all([
    requests('held', { heldBy: { department, roles } }),
    of('commission') ? requests('decide-extension', { extensionAsked: true, status: answering }) : [],
    of('commission') ? requests('sign-letter', { letterToSign: true }) : [],
    changes('held', { heldBy: held }),
    of('commission') ? changes('decide-extension', { extensionAsked: true, status: ['adjusting'] }) : [],
    of('commission') ? changes('sign-letter', { letterToSign: true, status: openStatuses }) : [],
    listDemandCases(seen, { heldBy: held, limit: mostItems }).then((needs) =>
      needs.map((shown): DeskItem => ({ of: 'demand', task: 'held', due: null, shown })),
    ),
    of('commission')
      ? listPlans(seen, { status: open, limit: mostPlans }).then((plans) => plans.flatMap(supervising))
      : [],
    of('planner', 'coordinator', 'head', 'approver')
      ? listPlans(seen, { status: open, department, limit: mostItems }).then((plans) =>
          plans.flatMap((plan) =>
            planning(plan, today, of('planner', 'coordinator'), of('head', 'approver')),
          ),
        )
      : [],
  ]);
  return found.flat().toSorted(byDue).slice(0, mostItems);
}

const answering = ['in-review', 'awaiting-supplement'];
const mostPlans = 1000;

function byDue(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.shown.id < b.shown.id ? -1 : 1;
  return a.due === null || (b.due !== null && b.due < a.due) ? 1 : -1;
}

/** What a plan asks of the commission. */
function supervising(shown: ShownPlan): readonly DeskItem[] {
  const item = (task: PlanTask, due: string | null): DeskItem => ({
    of: 'plan',
    task,
    due,
    milestone: null,
    shown,
  });
  const { list, letters, status, due } = shown;
  const isFiled = status === 'filed' || status === 'filed-with-defects';
  const isRevised = list !== null && list.publishedVersion !== null && list.version > list.publishedVersion;
  return [
    ...(isFiled || isRevised ? [item('publish', null)] : []),
    ...letters.filter(({ signedBy }) => signedBy === null).map(() => item('sign-letter', due)),
  ];
}

/** What a plan asks of its own department: of those who file, and of those who answer for it. */
function planning(shown: ShownPlan, today: string, files: boolean, leads: boolean): readonly DeskItem[] {
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  return shown.milestones.flatMap(({ code, due, metOn, state, explanation }): readonly DeskItem[] => {
    if (metOn !== null || !['pending', 'late', 'passed-before-issue'].includes(state) || due > soon)
      return [];
    const item = (task: PlanTask): DeskItem => ({ of: 'plan', task, due, milestone: code, shown });
    return [
      ...(files
        ? [item(code === 'filing' && shown.status === 'returned' ? 'file-again' : taskOf(code))]
        : []),
      ...(leads && state === 'late' && explanation === null ? [item('explain')] : []),
    ];
  });
}

function taskOf(milestone: string): PlanTask {
  if (milestone === 'filing') return 'file';
  return milestone === 'catalogue' ? 'attest' : 'open';
}
