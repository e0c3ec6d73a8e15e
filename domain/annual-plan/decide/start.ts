import { chineseDate } from '../../../calendar/chinese-date.js';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import type { PlanTemplate } from '../../plan-templates/plan-template.js';
import type { CommandOf } from '../commands.js';
import { commandTerms, partyTerms } from '../glossary.js';
import { milestonesOf } from '../milestones.js';
import { issuers, partiesOf } from '../permissions.js';
import { refusal } from '../refusals.js';
import { happened, isBlank, ruling, type Ruling } from './ruling.js';

/** The year's plan of one department is issued, by the commission or by the engine on the day that is set. */
export function start(command: CommandOf<'Start'>): Ruling {
  const { data, context, meta } = command;
  const { department, template: offered, settings, calendar, items = [] } = context;
  const { year } = data;
  if (department === undefined) return ruling([refusal('department-missing')], () => []);
  if (year === undefined) return ruling([refusal('year-missing')], () => []);
  if (offered === undefined || settings === undefined || calendar === undefined || offered.year !== year)
    return ruling([refusal('template-missing')], () => []);
  const template = withNumber(offered, data.documentNo);
  const today = shanghaiDate(meta.at);
  const issuedOn = data.issuedOn ?? template.issuedOn ?? today;
  const mayIssue = partiesOf({ department }, meta.actor).some((party) => issuers.includes(party));
  const who = issuers.map((party) => partyTerms[party]).join('、');
  const isAnotherNumber = template.documentNumber !== (data.documentNo ?? template.documentNumber);
  return ruling(
    [
      !mayIssue && refusal('not-yours', { command: commandTerms.Start, who }),
      isAnotherNumber && refusal('document-number-fixed', { number: template.documentNumber }),
      issuedOn > today && refusal('issued-in-future', { day: chineseDate(issuedOn) }),
      issuedOn < `${year - 1}-01-01` && refusal('issued-long-before', { day: chineseDate(issuedOn) }),
    ],
    () => {
      // A18: a district owes nothing until it joins.
      const joined = department.level === 'municipal' || department.joinsPlan;
      const { code, name, level } = department;
      const milestones = milestonesOf({ template, year, from: issuedOn, calendar, settings, at: meta.at });
      return [
        happened(command, 'PlanIssued', joined ? 'engine' : 'A18', {
          id: meta.caseId,
          year,
          department: { code, name, level },
          template,
          issuedOn,
          joined,
          settings,
          calendar,
          milestones,
          items,
        }),
      ];
    },
  );
}

/** A document whose number is known keeps it; another year's is given by a person, or later. */
function withNumber(template: PlanTemplate, documentNo: string | undefined): PlanTemplate {
  if (template.documentNumber !== '' || documentNo === undefined || isBlank(documentNo)) return template;
  return { ...template, documentNumber: documentNo.trim() };
}
