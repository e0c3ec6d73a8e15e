import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../json.js';
import { missingItems } from './completeness.js';
import { deadlines } from './deadlines.js';
import type { MilestoneState } from './glossary.js';
import { openedInYear, openings, share } from './interface-share.js';
import { countedIn, countsInMidYear, isRunning } from './milestones.js';
import { ownName } from '../plan-templates/own-name.js';
import type { Milestone, PlanCase, PlanState } from './state.js';

const deadlinesShown = 20;

/**
 * A plan as users see it and as the projection stores it: the shape of the contract. It does not hold the items, of
 * which there may be thousands; who wants them folds the events (`planItems`).
 */
export function view(state: PlanState): Json {
  if (state.status === 'none') return null;
  const { id, department, year, template, status, issuedOn, list, milestones } = state;
  const running = milestones.filter((one) => isRunning(one)).sort((a, b) => (a.due < b.due ? -1 : 1));
  const [next] = running;
  return {
    id,
    department: department.code,
    departmentName: department.name,
    level: department.level,
    year,
    template: template.id,
    templateTitle: template.title,
    ...(template.version === undefined ? {} : { templateVersion: template.version }),
    documentNumber: template.documentNumber,
    issuedOn,
    status,
    statusSince: state.statusSince,
    joined: state.joined,
    milestones: milestones.filter(({ code }) => code !== 'added').map((one) => shownMilestone(state, one)),
    itemDues: milestones
      .filter(({ code }) => code === 'added')
      .map((one) => ({
        ...shownMilestone(state, one),
        items: Object.values(state.items).filter(({ due }) => due === one.due).length,
      })),
    ...interfaceView(state),
    missing: missingItems(state),
    ...stillOpenView(state),
    list: list === null ? null : asJson(list),
    safety: { listLoaded: state.safetyListLoaded, ...safetyCounts(state) },
    catalogue: state.catalogue === null ? null : asJson(state.catalogue),
    letters: state.letters.map((letter) => ({ ...letter })),
    listedForCircular: state.listedForCircular,
    due: next?.due ?? null,
    dueOf: next?.name ?? null,
    overdue: running.some(({ passed }) => passed),
    escalationLevel: Math.max(0, ...running.map(({ level }) => level)),
    deadlines: deadlines(state)
      .slice(0, deadlinesShown)
      // The date that ends at the instant: 24:00 of a day belongs to it.
      .map(({ name, at }) => ({ name, due: shanghaiDate(Date.parse(at) - 1), at })),
  };
}

function shownMilestone(
  { template, list, items }: PlanCase,
  milestone: Milestone,
): { readonly [field: string]: Json } {
  const { code, due, metOn, level, provisional, explanation, rule } = milestone;
  const name = ownName(template, code);
  const hasDefects =
    code === 'filing'
      ? (list?.hasDefects ?? false)
      : code === 'complete' && missingItems({ items }).length > 0;
  return {
    code,
    due,
    metOn,
    state: milestoneState(milestone, hasDefects),
    escalationLevel: level,
    provisional,
    explanation,
    rule,
    article: template.articles[rule] ?? '',
    ...(name === undefined ? {} : { name }),
  };
}

/** How a milestone stands, by what has been recorded. */
function milestoneState(milestone: Milestone, hasDefects: boolean): MilestoneState {
  const { applicable, metOn, due, beforeIssue, passed } = milestone;
  if (!applicable) return 'not-applicable';
  if (metOn !== null) {
    if (metOn > due && !beforeIssue) return 'late';
    return hasDefects ? 'met-with-defects' : 'met';
  }
  if (beforeIssue) return 'passed-before-issue';
  return passed ? 'late' : 'pending';
}

/** Open, while the catalogue does not open it any more; absent where there is none. */
function stillOpenView({ items }: PlanCase): { readonly stillOpen?: readonly string[] } {
  const codes = Object.keys(items).filter((code) => items[code]?.stillOpen === true);
  return codes.length === 0 ? {} : { stillOpen: codes.toSorted() };
}

/** A15: a target, shown with a forecast; a warning, never a condition. */
function interfaceView(state: PlanCase): { readonly [field: string]: Json } {
  const { listed, opened, byInterface, forecastByInterface, forecastOf } = openings(state);
  const target = state.template.interfaceTargetPercent / 100;
  const now = share(byInterface, openedInYear(state));
  const forecast = share(forecastByInterface, forecastOf);
  return {
    items: {
      listed,
      opened,
      byInterface,
      forecastByInterface,
      forecastOf,
      openedInYear: openedInYear(state),
    },
    interfaceShare: now,
    interfaceForecast: forecast,
    interfaceTarget: target,
    interfaceBelowTarget: (now ?? 1) < target || (forecast ?? 1) < target,
  };
}

function safetyCounts({ items, template }: PlanCase): {
  readonly items: number;
  readonly opened: number;
  readonly counts?: string;
} {
  const counts = countsInMidYear({ template });
  const counted = Object.values(items).filter((item) => counts(item) && item.withdrawnOn === null);
  const by = countedIn(template.milestones.find(({ code }) => code === 'safety') ?? {});
  return {
    items: counted.length,
    opened: counted.filter(({ opened }) => opened !== null).length,
    ...(by === 'task-list' ? {} : { counts: by }),
  };
}
