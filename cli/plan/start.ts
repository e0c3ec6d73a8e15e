import type { ShownPlan } from '../../client/shown-plan.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { statusTerm } from './wording.js';

const outcomeWords = { started: '已建立', existing: '原已建立', refused: '未建立' } as const;

/** `hefu plan start`: the year's plans, one a department. */
export async function start(face: Face, given: Given): Promise<ExitCode> {
  const year = given.number('year') ?? 0;
  const departments = given.texts('department');
  const issuedOn = given.text('issuedOn');
  const documentNo = given.text('documentNo');
  if ((departments.length === 0) === !given.flag('all'))
    throw misused('请用“--department”指明部门，或用“--all”建立所有部门的计划，两者选一。', null);
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const { startPlans } = await import('../../client/start-plans.js');
    const { showPlan } = await import('../../client/annual-plans.js');
    const outcomes = await startPlans(hefu, session, {
      year,
      ...(departments.length === 0 ? {} : { departments }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
      ...(documentNo === undefined ? {} : { documentNo }),
    });
    const refusals = outcomes.flatMap((one) => one.refusals);
    if (refusals.length > 0 && outcomes.every(({ outcome }) => outcome === 'refused')) {
      const distinct = [...new Map(refusals.map((one) => [one.message, one])).values()];
      throw refused(distinct, `hefu plan list --year ${year}`);
    }
    const plans: (ShownPlan & { readonly outcome: keyof typeof outcomeWords })[] = [];
    for (const { id, outcome } of outcomes)
      if (outcome !== 'refused') plans.push({ ...(await showPlan(hefu, id)), outcome });
    const left = outcomes.filter(({ outcome }) => outcome === 'refused');
    const document = {
      year,
      plans,
      ...(left.length === 0 ? {} : { refused: left }),
    };
    face.out.answer(document, () => [
      `${year}年度：新建 ${outcomes.filter(({ outcome }) => outcome === 'started').length} 件，原有 ${outcomes.filter(({ outcome }) => outcome === 'existing').length} 件。`,
      '',
      ...table(
        ['编号', '部门', '结果', '状态', '须列入清单'],
        plans.map(({ id, departmentName, outcome, status, missing, items }) => [
          id,
          departmentName,
          outcomeWords[outcome],
          statusTerm(status),
          String(missing.length + items.listed),
        ]),
      ),
    ]);
    for (const { department, refusals: why } of left)
      face.out.say(`${department}${outcomeWords.refused}：${why.map(({ message }) => message).join('')}`);
    return left.length > 0 ? exitCodes.refused : exitCodes.done;
  });
}
