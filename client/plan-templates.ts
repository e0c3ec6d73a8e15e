import type { CommandAnswer } from '../domain/recording.js';
import { planTemplateDecider } from '../domain/plan-templates/decider.js';
import type { PlanTemplate } from '../domain/plan-templates/plan-template.js';
import type {
  TemplateSet,
  TemplateState,
  WrittenTemplate,
} from '../domain/plan-templates/recorded-template.js';
import { planTemplateCommandSchemas } from '../domain/plan-templates/schema.js';
import { builtInTemplate, builtInYears, templateFor } from '../domain/plan-templates/template-for.js';
import { writtenTemplate } from '../domain/plan-templates/written-template.js';
import { readCategory } from '../store/read-category.js';
import { listAnnualPlans } from '../store/read-annual-plans.js';
import { pageLimit } from '../store/read-stream.js';
import { allEvents } from './all-events.js';
import { checkedEnvelope } from './checked-envelope.js';
import { commandStream, foldStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import type { Session } from './session.js';
import type { ShownPlan } from './shown-plan.js';

const category = 'plan-template';

/** The template of a year, as everybody may read it. */
export interface ShownTemplate extends WrittenTemplate {
  readonly year: number;
  /** `document`: came with the build; `recorded`: by the commission; `adopted`: nobody has given the year its own. */
  readonly source: 'document' | 'recorded' | 'adopted';
  /** Of a recorded one: which, by whom, when and why. */
  readonly version: number | null;
  readonly setBy: string | null;
  readonly setAt: string | null;
  readonly reason: string | null;
  /** Plans of the year that have not ended, and those of them that follow another template than this. */
  readonly plans: { readonly open: number; readonly behind: number };
}

/** What a plan that begins now takes along. */
export async function templateInUse(hefu: HefuConnection, year: number): Promise<PlanTemplate> {
  const state = await stateOf(hefu, year);
  return state.status === 'set' ? state.template : templateFor(year);
}

/** The template of a year as it stands, and how many plans follow it. */
export async function showTemplate(hefu: HefuConnection, year: number): Promise<ShownTemplate> {
  return shown(hefu, year, await stateOf(hefu, year));
}

/** Every year that has a template of its own, the build's and the recorded ones. */
export async function listTemplates(hefu: HefuConnection): Promise<readonly ShownTemplate[]> {
  const streams = await readCategory(hefu.pool, category);
  const recorded = streams.map(({ stream, events }) => {
    const state = events.reduce<TemplateState>(
      // The log's rows are this decider's own events.
      (before, event) =>
        planTemplateDecider.evolve(
          before,
          event as unknown as Parameters<typeof planTemplateDecider.evolve>[1],
        ),
      planTemplateDecider.initial,
    );
    return { year: Number(stream.slice(category.length + 1)), state };
  });
  const builtIn = builtInYears.map((year) => ({ year, state: planTemplateDecider.initial }));
  const all = [...builtIn, ...recorded].sort((left, right) => left.year - right.year);
  return Promise.all(all.map(({ year, state }) => shown(hefu, year, state)));
}

/**
 * Records the template of a year. Plans that are under way keep the one they have until `adoptTemplate`.
 * @throws MalformedInput
 */
export async function setTemplate(
  hefu: HefuConnection,
  session: Session,
  {
    year,
    reason,
    commandId,
    ...written
  }: WrittenTemplate & {
    readonly year: number;
    readonly reason: string;
    readonly commandId?: string;
  },
): Promise<CommandAnswer> {
  const envelope = await checkedEnvelope(hefu, session, planTemplateCommandSchemas, {
    id: String(year),
    type: 'SetTemplate',
    data: { ...written, reason },
    ...(commandId === undefined ? {} : { commandId }),
  });
  return commandStream(hefu, planTemplateDecider, streamOf(year), envelope);
}

const streamOf = (year: number): string => `${category}/${year}`;

async function stateOf(hefu: HefuConnection, year: number): Promise<TemplateState> {
  return (await foldStream(hefu, planTemplateDecider, streamOf(year))).state;
}

async function shown(hefu: HefuConnection, year: number, state: TemplateState): Promise<ShownTemplate> {
  const recorded = state.status === 'set' ? state : null;
  const template = recorded?.template ?? templateFor(year);
  const version = recorded?.template.version ?? null;
  const plans = await openPlansOf(hefu, year);
  return {
    year,
    source: recorded !== null ? 'recorded' : builtInTemplate(year) === undefined ? 'adopted' : 'document',
    version,
    ...writtenTemplate(template),
    setBy: recorded?.setBy ?? null,
    setAt: recorded?.setAt ?? null,
    reason: recorded?.reason ?? null,
    plans: {
      open: plans.length,
      behind: plans.filter(({ templateVersion }) => (templateVersion ?? null) !== version).length,
    },
  };
}

/** One recording of a year's template. */
export interface TemplateChange {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly documentNumber: string;
  /** MM-DD, in the order of the milestones. */
  readonly dates: readonly string[];
}

/** What has been recorded of a year, newest first. */
export async function templateChanges(
  hefu: HefuConnection,
  year: number,
): Promise<readonly TemplateChange[]> {
  const events = await allEvents(hefu, streamOf(year));
  return events.toReversed().map(({ seq, at, actor, data }) => {
    // The log's rows are this decider's own events.
    const { template, reason } = data as unknown as TemplateSet['data'];
    const { documentNumber, milestones } = template;
    return {
      version: seq,
      at,
      by: actor.user,
      reason,
      documentNumber,
      dates: milestones.map(({ date }) => date),
    };
  });
}

/** Every plan of a year that has not ended. */
export async function openPlansOf(hefu: HefuConnection, year: number): Promise<readonly ShownPlan[]> {
  const plans: ShownPlan[] = [];
  for (;;) {
    const after = plans.at(-1)?.id;
    const page = await listAnnualPlans(hefu.pool, {
      year,
      open: true,
      limit: pageLimit,
      ...(after === undefined ? {} : { after }),
    });
    // Written by this case type's own view.
    plans.push(...page.map(({ view }) => view as unknown as ShownPlan));
    if (page.length < pageLimit) return plans;
  }
}
