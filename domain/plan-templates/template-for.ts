import type { PlanTemplate } from './plan-template.js';
import { plan2016 } from './sh-2016-238.js';

/** Years whose own document came with the build. Another year's is recorded by the commission (`decider.ts`). */
const known: readonly PlanTemplate[] = [plan2016];

/** The document of a year that came with the build; it is nobody's to write again. */
export const builtInTemplate = (year: number): PlanTemplate | undefined =>
  known.find((template) => template.year === year);

export const builtInYears: readonly number[] = known.map(({ year }) => year);

/** 沪经信推〔2016〕238号 is that of 2016, and of no other year. */
export const builtInWithNumber = (number: string): PlanTemplate | undefined =>
  known.find(({ documentNumber }) => bare(documentNumber) === bare(number));

const bare = (number: string): string => number.replace(/[\s[\]()（）〔〕【】]/g, '');

/**
 * The template of a year for which the commission has recorded none. A year without a document of its own takes the
 * newest one over as a template: its dates without its 文号, which a person gives, and without a citation.
 */
export function templateFor(year: number): PlanTemplate {
  const own = builtInTemplate(year);
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
