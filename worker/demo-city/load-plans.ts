import { annualPlanCase } from '../../client/annual-plan-case.js';
import { planItems } from '../../client/annual-plans.js';
import { commandCase } from '../../client/command-case.js';
import type { HefuConnection } from '../../client/connection.js';
import { inParallel } from '../../client/in-parallel.js';
import { demoSession } from '../../client/session.js';
import { startPlans } from '../../client/start-plans.js';
import { planStories, type PlanStory } from './plan-stories.js';

const atOnce = 3;
const commissioner = 'jxw-commission';

/** Plans of the year in every state. They were issued in January, so that what was not done since is late. */
export async function loadPlans(hefu: HefuConnection, today: string): Promise<void> {
  const year = Number(today.slice(0, 4));
  const issued = `${year}-01-15`;
  const session = await demoSession(hefu, commissioner, 'demo-city');
  const wanted = {
    year,
    issuedOn: issued < today ? issued : today,
    documentNo: `沪数计〔${year}〕1号（演示）`,
  };
  await startPlans(hefu, session, wanted);
  // A district that has not joined is issued a plan when somebody asks for it.
  const departments = planStories.map(({ department }) => department);
  await startPlans(hefu, session, { ...wanted, departments });
  const on = (day: string): string => (`${year}-${day}` < today ? `${year}-${day}` : today);
  await inParallel(planStories, atOnce, (story) => livePlan(hefu, story, year, on));
}

async function livePlan(
  hefu: HefuConnection,
  { department, steps }: PlanStory,
  year: number,
  on: (day: string) => string,
): Promise<void> {
  const id = `${department}-${year}`;
  const owed = Object.entries(await planItems(hefu, id)).flatMap(([code, item]) =>
    item.known && item.openness === 'open' ? [code] : [],
  );
  for (const [index, [office, type, data = {}]] of steps(on, owed.sort(), year).entries()) {
    const user = office === 'commission' ? commissioner : `${department}-${office}`;
    const session = await demoSession(hefu, user, 'demo-city');
    const answer = await commandCase(hefu, session, annualPlanCase, {
      id,
      type,
      data,
      commandId: `demo/${id}/${index}`,
    });
    if (answer.kind === 'refused') throw new Error(`${id}: ${type}: ${JSON.stringify(answer.refusals)}`);
  }
}
