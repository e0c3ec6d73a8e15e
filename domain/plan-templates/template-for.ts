import type { PlanTemplate } from './plan-template.js';
import { plan2016 } from './sh-2016-238.js';

/** Years whose own document is known. A later one that sets other dates gets a file of its own here. */
const known: readonly PlanTemplate[] = [plan2016];

/**
 * The template of a year. A year without a document of its own takes the newest one over as a template: its dates
 * without its 文号, which a person gives, and without a citation.
 */
export function templateFor(year: number): PlanTemplate {
  const own = known.find((template) => template.year === year);
  if (own !== undefined) return own;
  return {
    ...plan2016,
    id: `adopted-${year}`,
    title: `${year}年度政务数据资源开放计划`,
    documentNumber: '',
    year,
    issuedOn: null,
    articles: {},
  };
}
