import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { canonicalJson } from '../canonical-json.js';
import type { Decider, Decision } from '../decider.js';
import { asJson } from '../json.js';
import { ruling } from '../ruling.js';
import type { MilestoneTemplate, PlanTemplate } from './plan-template.js';
import { usualName } from './own-name.js';
import { reasonsAgainst, templateRefusal } from './reasons-against.js';
import type { SetTemplate, TemplateSet, TemplateState, WrittenTemplate } from './recorded-template.js';
import { plan2016 } from './sh-2016-238.js';

/**
 * The templates of the years, streams `plan-template/<year>` without a workflow. A plan that is under way keeps the copy
 * it was issued with until it is told to adopt another (`AdoptTemplate` there).
 */
export const planTemplateDecider: Decider<TemplateState, SetTemplate, TemplateSet> = {
  initial: { status: 'unset' },
  decide,
  evolve: (_, { data: { template, reason }, actor, at }) => ({
    status: 'set',
    template,
    reason,
    setBy: actor.user,
    setAt: at,
  }),
  deadlines: () => [],
  notices: () => [],
  finished: () => false,
  view: (state) => (state.status === 'unset' ? null : asJson(state)),
};

/** Whose it is to write a year's template. */
const mayWriteTemplates = (roles: readonly string[]): boolean => roles.includes('commission');

function decide(state: TemplateState, { data, meta }: SetTemplate): Decision<TemplateSet> {
  const { at, actor } = meta;
  const year = Number(meta.caseId);
  const reason = data.reason.trim();
  const before = state.status === 'set' ? state.template : null;
  const template = { ...templateOf(year, data), version: (before?.version ?? 0) + 1 };
  return ruling(
    [
      !mayWriteTemplates(actor.roles) && templateRefusal('template-not-yours'),
      ...reasonsAgainst(year, data, shanghaiDate(at)),
      before !== null && reason === '' && templateRefusal('template-reason-missing'),
      before !== null && isSame(before, template) && templateRefusal('template-unchanged'),
    ],
    () => [{ type: 'TemplateSet', at, actor, rule: 'engine', data: { template, reason } }],
  );
}

/** What is written, as a plan takes it along: the rules are ours, where the year's document says them is theirs. */
function templateOf(year: number, written: WrittenTemplate): PlanTemplate {
  const { title, documentNumber, issuedOn, interfaceTargetPercent } = written;
  const rows = plan2016.milestones.flatMap(({ code, rule }) => {
    const one = written.milestones.find((milestone) => milestone.code === code);
    return one === undefined ? [] : [{ ...one, rule }];
  });
  const milestones = rows.map(({ code, name, date, rule, counts }): MilestoneTemplate => {
    const called = name.trim();
    const base = { code, name: called === '' ? usualName(code) : called, date, rule };
    return counts === null || counts === 'task-list' ? base : { ...base, counts };
  });
  const cited = rows.flatMap(({ rule, article }) =>
    article.trim() === '' ? [] : [[rule, article.trim()] as const],
  );
  return {
    id: `recorded-${year}`,
    title: title.trim(),
    documentNumber: documentNumber.trim(),
    year,
    issuedOn,
    milestones,
    interfaceTargetPercent,
    articles: Object.fromEntries(cited),
  };
}

function isSame(left: PlanTemplate, right: PlanTemplate): boolean {
  const content = (template: PlanTemplate): string => canonicalJson(asJson({ ...template, version: 0 }));
  return content(left) === content(right);
}
