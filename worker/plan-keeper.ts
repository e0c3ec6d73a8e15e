import { shanghaiDate } from '../calendar/shanghai-time.js';
import type { PlanKeeper } from '../activities/create-activities.js';
import type { HefuConnection } from '../client/connection.js';
import { keeperSession } from '../client/keeper-session.js';
import { reachPlans } from '../client/reach-plans.js';
import { reachCases } from '../client/tell-cases.js';
import { settleAllChanges } from '../client/settle-change.js';
import { startPlans } from '../client/start-plans.js';
import { alignPlanSchedules } from './plan-schedules.js';

/** The port behind `keepPlans`: the engine orders like anybody, by commands that the gateway's key signs. */
export function planKeeper(hefu: HefuConnection): PlanKeeper {
  return async (keeping) => {
    if (keeping === 'reconcile') {
      // The day of the year is a setting, which may have changed since.
      await alignPlanSchedules(hefu);
      // A gateway that died after the catalogue's event told nobody: whoever waits for the entry is told now.
      const changes = await settleAllChanges(hefu, keeperSession);
      const told = changes.filter(({ noted }) => noted > 0).map(({ id }) => id);
      return [...told, ...(await reachPlans(hefu)), ...(await reachCases(hefu))];
    }
    const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
    const plans = await startPlans(hefu, keeperSession, { year });
    return plans.filter(({ outcome }) => outcome === 'started').map(({ id }) => id);
  };
}
