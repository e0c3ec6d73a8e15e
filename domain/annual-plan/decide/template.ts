import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { fixedDate } from '../../obligation/count-days.js';
import { moveDue } from '../../obligation/move-due.js';
import { notIntoPast } from '../../obligation/recount.js';
import type { PlanTemplate } from '../../plan-templates/plan-template.js';
import type { CommandOf } from '../commands.js';
import type { PlanEvent } from '../events.js';
import { milestonesOf } from '../milestones.js';
import { refusal } from '../refusals.js';
import type { Milestone, PlanCase } from '../state.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';

type Adopting = CommandOf<'AdoptTemplate'>;

/**
 * The commission has revised the template of the year: the plan takes it over. Dates move by events and never into the
 * past; what is done, and a date the commission has fixed for this plan alone, stays as it is.
 */
export function adoptTemplate(state: PlanCase, command: Adopting): Ruling {
  const { template: offered } = command.context;
  const reason = command.data.reason?.trim() ?? '';
  const recorded = offered?.version !== undefined && offered.year === state.year ? offered : undefined;
  const { id, version } = state.template;
  return ruling(
    [
      recorded === undefined && refusal('template-missing'),
      recorded?.id === id && recorded.version === version && refusal('same-template'),
      isBlank(reason) && refusal('reason-missing'),
    ],
    () => (recorded === undefined ? [] : adopted(state, command, recorded, reason)),
  );
}

function adopted(
  state: PlanCase,
  command: Adopting,
  offered: PlanTemplate,
  reason: string,
): readonly PlanEvent[] {
  const { documentNumber } = state.template;
  // A template without a 文号 takes none away.
  const template = offered.documentNumber === '' ? { ...offered, documentNumber } : offered;
  const taken = takenOver(state, template, command.meta.at);
  const milestones = taken.map(({ milestone }) => milestone);
  return [
    happened(command, 'TemplateAdopted', 'engine', { template, milestones, reason }),
    ...taken.flatMap(({ milestone, moved }) =>
      moved === null ? [] : movedBy(state, command, milestone, moved, reason),
    ),
  ];
}

interface Moved {
  readonly due: string;
  readonly provisional: boolean;
}

/** The plan's milestones by the new template, those it had and those that are new, and where the dates go that move. */
function takenOver(
  state: PlanCase,
  template: PlanTemplate,
  at: string,
): readonly { readonly milestone: Milestone; readonly moved: Moved | null }[] {
  const { year, calendar, settings, joined, issuedOn } = state;
  const from = (day: string): readonly Milestone[] =>
    milestonesOf({ template, year, calendar, settings, at, from: day });
  // Of what is new only that is owed which lies ahead.
  const fresh = from(shanghaiDate(at));
  return from(issuedOn).map((one, index) => {
    const before = state.milestones.find(({ code }) => code === one.code);
    if (before === undefined)
      return { milestone: { ...one, ...fresh[index], applicable: joined }, moved: null };
    // Fixed by a person for this plan.
    if (before.nominal === null) return { milestone: before, moved: null };
    // Nobody has to be told of a date that is not owed.
    if (!before.applicable && before.metAt === null)
      return { milestone: { ...one, applicable: false }, moved: null };
    const moved = whereTo(state, before, one, at);
    const { beforeIssue } = before;
    const milestone = { ...before, nominal: one.nominal, beforeIssue: moved === null && beforeIssue };
    return { milestone, moved };
  });
}

/** Null: it stays. What is done was done by the date of then; what had passed before the issue is owed only by a later one. */
function whereTo(
  { calendar, settings }: PlanCase,
  before: Milestone,
  { nominal }: Milestone,
  at: string,
): Moved | null {
  if (nominal === null || nominal === before.nominal || before.metAt !== null) return null;
  const read = fixedDate(calendar, nominal, settings);
  if (before.beforeIssue && read.due < shanghaiDate(at)) return null;
  const due = notIntoPast(before, read.due, calendar, at);
  return due === before.due ? null : { due, provisional: read.provisional };
}

function movedBy(
  { settings, calendar }: PlanCase,
  command: Adopting,
  milestone: Milestone,
  { due, provisional }: Moved,
  reason: string,
): readonly PlanEvent[] {
  const { startedOn, extendedByWorkingDays } = milestone;
  const why = `计划模板调整：${reason.replace(/。$/, '')}`;
  const move = { to: due, provisional, startedOn, extendedByWorkingDays, why };
  return moveDue(milestone, move, settings, calendar, command.meta.at).map(({ type, rule, data }) =>
    happened(command, type, rule, data),
  );
}
