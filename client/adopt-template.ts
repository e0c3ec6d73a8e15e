import { annualPlanCase } from './annual-plan-case.js';
import { commandCase } from './command-case.js';
import type { HefuConnection } from './connection.js';
import { NotFound, ServiceAway } from './failures.js';
import { inParallel } from './in-parallel.js';
import { openPlansOf, showTemplate } from './plan-templates.js';
import type { Session } from './session.js';

/** One plan that was told to follow the year's template. */
export interface AdoptedTemplate {
  readonly id: string;
  readonly departmentName: string;
  readonly outcome: 'adopted' | 'left';
  /** Why it was left as it is. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

const width = 5;

/**
 * Takes the recorded template of a year to every plan that is under way and follows another. Each is a command of its
 * own; what was interrupted, or left, is finished by giving the order again.
 * @throws NotFound where the year has no recorded template.
 */
export async function adoptTemplate(
  hefu: HefuConnection,
  session: Session,
  year: number,
  reason: string,
): Promise<readonly AdoptedTemplate[]> {
  const { version } = await showTemplate(hefu, year);
  if (version === null)
    throw new NotFound(
      [
        `${year}年度没有填写过计划模板，请先填写该年度的模板。`,
        `No template of ${year} has been recorded. Please record one first.`,
      ],
      'hefu plan template set',
    );
  const behind = (await openPlansOf(hefu, year)).filter((plan) => plan.templateVersion !== version);
  return inParallel(behind, width, async ({ id, departmentName }): Promise<AdoptedTemplate> => {
    const of = { id, departmentName };
    try {
      const command = { id, type: 'AdoptTemplate', data: { reason } };
      const answer = await commandCase(hefu, session, annualPlanCase, command);
      return answer.kind === 'accepted'
        ? { ...of, outcome: 'adopted', reasons: [] }
        : { ...of, outcome: 'left', reasons: answer.refusals };
    } catch (error) {
      // One plan that does not answer holds up no other; it is named, and the order can be given again.
      if (!(error instanceof ServiceAway)) throw error;
      return { ...of, outcome: 'left', reasons: [{ code: 'service-away', message: error.message }] };
    }
  });
}
