import { deadlineTerm } from '../annual-plan/glossary.js';
import type { PlanEvent } from '../annual-plan/events.js';
import type { Milestone, PlanCase } from '../annual-plan/state.js';
import { duesOf } from '../catalogue-change/dues.js';
import type { CatalogueChangeEvent } from '../catalogue-change/events.js';
import type { CatalogueChangeCase } from '../catalogue-change/state.js';
import type { Recipient } from '../notice.js';
import { ownName } from '../plan-templates/own-name.js';
import type { Obligation } from '../obligation/obligation.js';
import { byVirtueOf } from './legal-basis.js';
import { letterDate } from './letter-content.js';
import { application, named, type LetterFacts } from './letter-facts.js';
import { letterEvents, type OwedMatter } from './owed-matter.js';

/** An answer or a delivery that a provider owes to whoever applied. */
export function matterOfRequest({ case: own, events }: Pick<LetterFacts, 'case' | 'events'>): OwedMatter {
  const received = own.receipt === null ? '' : `已于${letterDate(own.receipt.receivedOn)}收到，`;
  const asked = `${own.requester.name}${application(own)}`;
  return {
    owner: own.provider.name,
    urged: [
      ...(own.assignee === null ? officesOf(own.provider.code, 'reviewer') : [{ user: own.assignee }]),
      ...officesOf(own.provider.code, 'head'),
    ],
    letters: own.letters,
    events: letterEvents(events),
    calendar: own.calendar,
    due: (name) => dueNamed([own.answerDue, own.deliveryDue], name),
    words: ({ name, rule }) => {
      const what = name === 'delivery' ? '提供' : '答复';
      return {
        urged: `${named(own)}共享申请`,
        supervised: `${named(own)}共享申请办理事项`,
        ground: (owner) => `${asked}，由${owner}办理，${received}${byVirtueOf(own.ruleSet, rule)}${what}`,
        undone: what,
        doing: `办理${what}`,
      };
    },
  };
}

/** A date of a department's year. */
export function matterOfPlan({
  case: plan,
  events,
}: {
  readonly case: PlanCase;
  readonly events: readonly PlanEvent[];
}): OwedMatter {
  return {
    owner: plan.department.name,
    urged: officesOf(plan.department.code, 'planner', 'coordinator', 'head'),
    letters: plan.letters,
    events: letterEvents(events),
    calendar: plan.calendar,
    due: (name) => dueNamed(plan.milestones, name),
    words: ({ name, rule }) => {
      const term = ownName(plan.template, name) ?? deadlineTerm(name);
      const about = `${plan.year}年度计划${term}事项`;
      const work = workOf(plan, name);
      const law = rule.startsWith('setting:') ? '' : byVirtueOf(plan.template, rule);
      return {
        urged: about,
        supervised: about,
        ground: (owner) => `${law}${owner}${work}的`,
        undone: work,
        doing: work,
      };
    },
  };
}

/** What has to be done by the date, in the words of the year's document. */
function workOf({ template, milestones }: PlanCase, name: string): string {
  const code: Milestone['code'] | undefined = milestones.find((one) => one.name === name)?.code;
  return template.milestones.find((one) => one.code === code)?.name ?? '开放新增项目';
}

/** An entry of the catalogue that has to be adjusted after a reported change. */
export function matterOfChange({
  case: own,
  events,
}: {
  readonly case: CatalogueChangeCase;
  readonly events: readonly CatalogueChangeEvent[];
}): OwedMatter {
  const entry = `“${own.entry.title}”`;
  return {
    owner: own.provider.name,
    urged: officesOf(own.provider.code, 'coordinator', 'head'),
    letters: own.letters,
    events: letterEvents(events),
    calendar: own.calendar,
    due: (name) =>
      dueNamed(
        duesOf(own).map(({ due }) => due),
        name,
      ),
    words: ({ name, rule }) => {
      const law = rule.startsWith('setting:') ? '' : byVirtueOf(own.terms, rule);
      const work = name === 'review' ? `审核发布目录${entry}的调整` : `调整目录${entry}`;
      const reported = `变动事项（发生于${letterDate(own.changedOn)}，编号${own.id}）`;
      return {
        urged: `${entry}目录调整`,
        supervised: `${entry}目录调整办理事项`,
        ground: (owner) => `目录${entry}的${reported}，由${owner}办理，${law}${work}的`,
        undone: work,
        doing: work,
      };
    },
  };
}

const officesOf = (department: string, ...roles: readonly string[]): readonly Recipient[] =>
  roles.map((role) => ({ department, role }));

const dueNamed = (dues: readonly (Obligation | null)[], name: string): Obligation | null =>
  dues.find((due) => due?.name === name) ?? null;
