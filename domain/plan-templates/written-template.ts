import type { PlanTemplate } from './plan-template.js';
import type { WrittenTemplate } from './recorded-template.js';

/** A template as one writes it: what a form is filled with before anything is changed, and what a file holds. */
export function writtenTemplate(template: PlanTemplate): WrittenTemplate {
  const { title, documentNumber, issuedOn, milestones, interfaceTargetPercent, articles } = template;
  return {
    title,
    documentNumber,
    issuedOn,
    milestones: milestones.map(({ code, date, name, rule, counts }) => ({
      code,
      date,
      name,
      article: articles[rule] ?? '',
      counts: counts ?? null,
    })),
    interfaceTargetPercent,
  };
}
