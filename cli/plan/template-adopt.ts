import { adoptTemplate } from '../../client/adopt-template.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu plan template adopt`: every plan of the year that is under way follows the recorded template. */
export async function adopt(face: Face, given: Given): Promise<ExitCode> {
  const year = given.number('year') ?? 0;
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const plans = await adoptTemplate(hefu, session, year, given.text('reason') ?? '');
    const left = plans.filter(({ outcome }) => outcome === 'left');
    face.out.answer({ year, plans }, () => [
      plans.length === 0
        ? `${year}年度在办的计划都已按现行的模板办理。`
        : `${year}年度有 ${plans.length - left.length} 件计划改用新的模板，${left.length} 件没有改用。`,
    ]);
    for (const { departmentName, reasons } of left)
      face.out.say(`${departmentName}没有改用：${reasons.map(({ message }) => message).join('')}`);
    return left.length === 0 ? exitCodes.done : exitCodes.refused;
  });
}
