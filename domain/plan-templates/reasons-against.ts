import { chineseDate } from '../../calendar/chinese-date.js';
import { isDate } from '../../calendar/is-date.js';
import { milestoneTerms } from '../annual-plan/glossary.js';
import { refusing } from '../refusing.js';
import type { Refusal } from '../refusal.js';
import { planTemplateTerms } from './glossary.js';
import type { MilestoneCode } from './plan-template.js';
import type { WrittenMilestone, WrittenTemplate } from './recorded-template.js';
import { builtInTemplate, builtInWithNumber } from './template-for.js';

/** Years a plan can be of that has no document in the build. */
export const templateYears = { from: 2017, to: 2100 } as const;

export const templateRefusal = refusing(planTemplateTerms.refusals, 'template-not-yours');

type Reasons = readonly (Refusal | false)[];

const termOf = (code: MilestoneCode): string => milestoneTerms[code];

/** What is wrong with a template in itself: all of it at once. */
export function reasonsAgainst(year: number, written: WrittenTemplate, today: string): Reasons {
  const { title, documentNumber, issuedOn, interfaceTargetPercent: target } = written;
  const document = builtInTemplate(year);
  const of = documentNumber.trim() === '' ? undefined : builtInWithNumber(documentNumber);
  const isYear = Number.isInteger(year) && year >= templateYears.from && year <= templateYears.to;
  return [
    document !== undefined &&
      templateRefusal('template-of-document', { year: String(year), number: document.documentNumber }),
    document === undefined &&
      !isYear &&
      templateRefusal('template-year-unsuitable', {
        from: String(templateYears.from),
        to: String(templateYears.to),
      }),
    title.trim() === '' && templateRefusal('template-title-missing'),
    of !== undefined &&
      of.year !== year &&
      templateRefusal('template-number-of-another-year', {
        number: of.documentNumber,
        year: String(of.year),
      }),
    issuedOn !== null &&
      issuedOn > today &&
      templateRefusal('template-issued-in-future', { day: chineseDate(issuedOn) }),
    issuedOn !== null &&
      issuedOn < `${year - 1}-01-01` &&
      templateRefusal('template-issued-long-before', { day: chineseDate(issuedOn) }),
    ...ofMilestones(year, written.milestones),
    !(Number.isInteger(target) && target >= 0 && target <= 100) &&
      templateRefusal('template-target-unsuitable'),
  ];
}

/** A list is filed and completed in every year (A10, A12); the other dates a year may have or not. */
const always: readonly MilestoneCode[] = ['filing', 'complete'];
/** One after the other; the catalogue is compiled beside them. */
const inOrder: readonly MilestoneCode[] = ['filing', 'safety', 'complete'];

function ofMilestones(year: number, milestones: readonly WrittenMilestone[]): Reasons {
  const first = new Map(milestones.toReversed().map((one) => [one.code, one]));
  const isDay = ({ date }: WrittenMilestone): boolean =>
    /^\d\d-\d\d$/.test(date) && isDate(`${year}-${date}`);
  const dated = inOrder.flatMap((code) => {
    const one = first.get(code);
    return one !== undefined && isDay(one) ? [one] : [];
  });
  return [
    ...always.map(
      (code) => !first.has(code) && templateRefusal('template-milestone-missing', { name: termOf(code) }),
    ),
    ...[...first.keys()].map(
      (code) =>
        milestones.filter((one) => one.code === code).length > 1 &&
        templateRefusal('template-milestone-twice', { name: termOf(code) }),
    ),
    ...[...first.values()].map(
      (one) =>
        !isDay(one) &&
        templateRefusal('template-date-unsuitable', {
          name: termOf(one.code),
          date: one.date,
          year: String(year),
        }),
    ),
    ...dated.slice(1).map(
      (one, index) =>
        one.date <= (dated[index]?.date ?? '') &&
        templateRefusal('template-dates-out-of-order', {
          before: termOf(dated[index]?.code ?? one.code),
          after: termOf(one.code),
        }),
    ),
    ...[...first.values()].map(
      ({ code, counts }) =>
        code !== 'safety' &&
        counts !== null &&
        templateRefusal('template-counting-unsuitable', { name: termOf(code) }),
    ),
  ];
}
