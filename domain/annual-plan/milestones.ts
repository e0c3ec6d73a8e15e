import type { CalendarView } from '../../calendar/calendar-view.js';
import { fixedDate } from '../obligation/count-days.js';
import { oweBy } from '../obligation/owe.js';
import type { ItemsCounted, MilestoneTemplate, PlanTemplate } from '../plan-templates/plan-template.js';
import type { PlanSettings } from '../settings/plan-settings.js';
import { isOwed } from './completeness.js';
import type { ItemState, Milestone, PlanFacts } from './state.js';

interface Issue {
  readonly template: PlanTemplate;
  readonly year: number;
  /** From this day on the plan is owed. */
  readonly from: string;
  readonly calendar: CalendarView;
  readonly settings: PlanSettings;
  readonly at: string;
}

/** The four dates of a year, as the settings read them. One that lies before the plan is back-filled, never late. */
export function milestonesOf({ template, year, from, calendar, settings, at }: Issue): readonly Milestone[] {
  return template.milestones.map(({ code, date, rule }) => {
    const nominal = `${year}-${date}`;
    const last = fixedDate(calendar, nominal, settings);
    const owed = { name: code, rule, startedOn: from };
    return {
      ...oweBy(owed, last, { calendar, settings, at }),
      code,
      nominal,
      applicable: true,
      beforeIssue: last.due < from,
      metOn: null,
      explanation: null,
    };
  });
}

/** A date for items that joined later (A12a). */
export function addedMilestone(
  due: { readonly due: string; readonly provisional: boolean },
  on: string,
  { calendar, settings }: Pick<PlanFacts, 'calendar' | 'settings'>,
  at: string,
): Milestone {
  const owed = { name: `added-${due.due}`, rule: 'setting:addedItemDue', startedOn: on };
  return {
    ...oweBy(owed, due, { calendar, settings, at }),
    code: 'added',
    nominal: null,
    applicable: true,
    beforeIssue: false,
    metOn: null,
    explanation: null,
  };
}

/** Owed now: reminded of, and escalated when it passes. */
export function isRunning({ applicable, beforeIssue, metAt }: Milestone): boolean {
  return applicable && !beforeIssue && metAt === null;
}

/** How a milestone stands by the facts: whether it is owed at all, and since when it is done (null: it is not). */
export interface Standing {
  readonly applicable: boolean;
  readonly metOn: string | null;
}

export function standingOf(plan: PlanFacts, milestone: Milestone): Standing {
  if (!plan.joined) return { applicable: false, metOn: null };
  const { list, catalogue } = plan;
  const filedOn = list === null || list.returned ? null : list.filedOn;
  switch (milestone.code) {
    case 'filing':
      return { applicable: true, metOn: filedOn };
    case 'safety':
      return doneBy(itemsOf(plan, countsInMidYear(plan)));
    case 'complete': {
      const { applicable, metOn } = doneBy(
        itemsOf(
          plan,
          ({ due, listed, withdrawnOn, later }) =>
            due === null && (listed || withdrawnOn !== null || later === true),
        ),
      );
      // A list that is not there is not opened; an empty one (零报告) has nothing to open.
      if (filedOn === null) return { applicable: true, metOn: null };
      return { applicable, metOn: metOn === null ? null : latest(metOn, filedOn) };
    }
    case 'catalogue':
      return catalogue === null
        ? { applicable: true, metOn: null }
        : { applicable: catalogue.total > 0, metOn: catalogue.done >= catalogue.total ? catalogue.on : null };
    case 'added':
      return doneBy(itemsOf(plan, ({ due }) => due === milestone.due));
  }
}

/** Which items a date of the template counts; unsaid: those of the task list, or of the mark until there is one (A11). */
export const countedIn = ({ counts }: Pick<MilestoneTemplate, 'counts'>): ItemsCounted =>
  counts ?? 'task-list';

/** Which items have to be open by the date in mid-year, as the plan's template says. */
export function countsInMidYear({ template }: Pick<PlanFacts, 'template'>): (item: ItemState) => boolean {
  const counted = countedIn(template.milestones.find(({ code }) => code === 'safety') ?? {});
  if (counted === 'task-list') return ({ safety }) => safety;
  return (item) => item.due === null && item.openness === counted && (item.listed || isOwed(item));
}

function itemsOf({ items }: PlanFacts, which: (item: ItemState) => boolean): readonly ItemState[] {
  return Object.values(items).filter(which);
}

/** All opened; what was withdrawn needs no opening, but the day of it counts. */
function doneBy(items: readonly ItemState[]): Standing {
  const owed = items.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (owed.length === 0) return { applicable: false, metOn: null };
  if (owed.some(({ opened }) => opened === null)) return { applicable: true, metOn: null };
  const days = items.flatMap(({ opened, withdrawnOn }) => [opened?.on ?? null, withdrawnOn]);
  return { applicable: true, metOn: days.reduce<string>((last, day) => latest(last, day ?? ''), '') };
}

const latest = (a: string, b: string): string => (a > b ? a : b);
