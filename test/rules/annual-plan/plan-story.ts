import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { PlanCommand } from '../../../domain/annual-plan/commands.js';
import type { PlanContext } from '../../../domain/annual-plan/context.js';
import { annualPlan } from '../../../domain/annual-plan/decider.js';
import { planEdition } from '../../../domain/annual-plan/edition.js';
import type { PlanEvent } from '../../../domain/annual-plan/events.js';
import type { PersonalCommandType } from '../../../domain/annual-plan/fields.js';
import type { PlanItem } from '../../../domain/annual-plan/plan-item.js';
import type { Milestone, PlanCase, PlanState } from '../../../domain/annual-plan/state.js';
import { afterCommand, afterTime, newCase, type LiveCase } from '../../../domain/live-case.js';
import type { PlanTemplate } from '../../../domain/plan-templates/plan-template.js';
import { templateFor } from '../../../domain/plan-templates/template-for.js';
import { planSettings } from '../../../domain/settings/plan-settings.js';
import type { SettingValues } from '../../../domain/settings/setting-values.js';
import { at, wholeCalendar } from '../story.js';

export type PlanStory = LiveCase<PlanState, PlanEvent> & { readonly now: string };

/** People by office: `planner`, `head` of the plan's department, `commission`, `keeper`, `elsewhere.planner`. */
export function person(name: string): {
  readonly user: string;
  readonly department: string;
  readonly roles: readonly string[];
} {
  const [department = '', role] = name.split('.');
  if (role !== undefined) return { user: name, department, roles: [role] };
  const city = ['commission', 'keeper', 'admin', 'auditor'].includes(name);
  return { user: name, department: city ? 'jx' : 'mz', roles: [name] };
}

/** Items of the department's catalogue, by code; `o` 公开, `a` 依申请公开, `n` 不公开, `!` 城市安全, `*` 敏感. */
export function items(...codes: readonly string[]): readonly PlanItem[] {
  return codes.map((text) => {
    const [code = '', marks = 'o'] = text.split(':');
    return {
      code,
      title: `资源${code}`,
      openness: marks.includes('a') ? 'on-application' : marks.includes('n') ? 'not-open' : 'open',
      citySafety: marks.includes('!'),
      sensitive: marks.includes('*'),
      retired: marks.includes('x'),
    };
  });
}

export interface Issue {
  /** Instant of the command. */
  readonly at: string;
  readonly year?: number;
  readonly items?: readonly PlanItem[];
  readonly settings?: Partial<SettingValues>;
  readonly district?: boolean;
  /** One the commission has recorded; without it that of the build. */
  readonly template?: PlanTemplate;
  readonly issuedOn?: string;
  readonly by?: string;
}

/** A plan as it is issued. */
export function issued(issue: Issue): PlanStory {
  const year = issue.year ?? Number(issue.at.slice(0, 4));
  const context: PlanContext = {
    department: {
      code: 'mz',
      name: '市民政局',
      level: issue.district === true ? 'district' : 'municipal',
      joinsPlan: false,
    },
    template: issue.template ?? templateFor(year),
    settings: planSettings({ scope: 'city', version: 1, values: issue.settings ?? {} }, null),
    calendar: wholeCalendar(),
    items: issue.items ?? items('A', 'B:a', 'C:!'),
  };
  const data = {
    year,
    department: 'mz',
    ...(issue.issuedOn === undefined ? {} : { issuedOn: issue.issuedOn }),
  };
  const empty: PlanStory = { ...newCase(annualPlan, `mz-${year}`), now: issue.at };
  return order(empty, issue.by ?? 'commission', 'Start', data, { context });
}

let commands = 0;

/** The story after a command; `at` signs it at another moment than the story's. */
export function order(
  story: PlanStory,
  by: string,
  type: PersonalCommandType,
  data: object = {},
  { at: signed = story.now, context }: { readonly at?: string; readonly context?: PlanContext } = {},
): PlanStory {
  commands += 1;
  const meta = { commandId: `p${commands}`, caseId: story.caseId, at: signed, actor: person(by) };
  const usual: PlanContext = { calendar: wholeCalendar(), titles: { A: '甲', B: '乙', C: '丙' } };
  // Built from the same names as the table of fields.
  const told = { edition: planEdition, ...(context ?? usual) };
  const command = { type, data, meta, context: told } as unknown as PlanCommand;
  return { ...afterCommand(annualPlan, story, command), now: story.now };
}

/** What the catalogue says now reaches the plan. */
export function noted(story: PlanStory, ...changed: readonly PlanItem[]): PlanStory {
  return order(story, 'keeper', 'NoteCatalogueChange', {}, { context: { items: changed } });
}

export function until(story: PlanStory, moment: string): PlanStory {
  return { ...afterTime(annualPlan, story, moment), now: moment };
}

/** Steps that must all be accepted; a text is a day to wait for. */
export function through(
  story: PlanStory,
  ...steps: readonly (string | readonly [string, PersonalCommandType, object?])[]
): PlanStory {
  return steps.reduce((now, step) => {
    if (typeof step === 'string') return until(now, at(step));
    const [by, type, data] = step;
    const next = order(now, by, type, data);
    if (next.refusals.length > 0) throw new Error(`${type}: ${JSON.stringify(next.refusals)}`);
    return next;
  }, story);
}

export function plan(story: PlanStory): PlanCase {
  if (story.state.status === 'none') throw new Error(`no plan: ${JSON.stringify(story.refusals)}`);
  return story.state;
}

export function milestone(story: PlanStory, code: Milestone['code']): Milestone {
  const found = plan(story).milestones.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

interface Shown {
  readonly milestones: readonly {
    readonly code: string;
    readonly state: string;
    readonly due: string;
    readonly metOn: string | null;
    readonly escalationLevel: number;
  }[];
  readonly itemDues: readonly { readonly due: string; readonly state: string; readonly items: number }[];
  readonly items: { readonly listed: number; readonly opened: number; readonly byInterface: number };
  readonly interfaceShare: number | null;
  readonly interfaceForecast: number | null;
  readonly interfaceBelowTarget: boolean;
  readonly missing: readonly string[];
  readonly overdue: boolean;
}

/** What is shown of it. */
export const shown = (story: PlanStory): Shown => annualPlan.view(story.state) as unknown as Shown;
/** State of each milestone, by its code. */
export const states = (story: PlanStory): { readonly [code: string]: string } =>
  Object.fromEntries(shown(story).milestones.map(({ code, state }) => [code, state]));

export const codes = (story: PlanStory): readonly string[] => story.refusals.map(({ code }) => code);
export const types = (story: PlanStory): readonly string[] => story.events.map(({ type }) => type);

/** Reminders, lateness and escalations of one milestone: `remind 20 2016-05-17`, `pass 2016-06-16`, `escalate 1 …`. */
export function insisted(story: PlanStory, code: string): readonly string[] {
  return story.events.flatMap((event) => {
    const on = shanghaiDate(event.at);
    if (event.type === 'DeadlineReminded' && event.data.deadline === code)
      return [`remind ${event.data.workingDaysLeft} ${on}`];
    if (event.type === 'DeadlinePassed' && event.data.deadline === code) return [`pass ${on}`];
    if (event.type === 'Escalated' && event.data.deadline === code)
      return [`escalate ${event.data.level} ${on}`];
    return [];
  });
}
