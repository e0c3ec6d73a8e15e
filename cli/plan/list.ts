import { listPlans } from '../../client/annual-plans.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { planRows } from './plan-rows.js';

const defaultLimit = 100;

/** `hefu plan list`: plans by department; with `--overdue` the exit code tells cron whether there are any. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const [year, department, status] = [given.number('year'), given.text('department'), given.text('status')];
  const onlyOverdue = given.flag('overdue');
  return withHefu(face, async (hefu) => {
    const plans = await listPlans(hefu, {
      limit,
      ...(year === undefined ? {} : { year }),
      ...(department === undefined ? {} : { department }),
      ...(status === undefined ? {} : { status: [status] }),
      ...(onlyOverdue ? { overdue: true } : {}),
    });
    face.out.answer(plans, () =>
      plans.length === 0 ? ['没有符合条件的年度计划。'] : table(...planRows(plans)),
    );
    if (plans.length === limit) face.out.say(`只列出前 ${limit} 件，可用“--limit”多列，或缩小范围。`);
    return onlyOverdue && plans.length > 0 ? exitCodes.overdue : exitCodes.done;
  });
}
