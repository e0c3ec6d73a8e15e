import { settleAllChanges } from '../../client/settle-change.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu catalogue change settle`: every open case is told what its entry's stream says. */
export async function settle(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const settled = await settleAllChanges(hefu, session);
    const told = settled.filter(({ noted }) => noted > 0);
    face.out.answer(settled, () => [
      `共 ${settled.length} 件未办结，其中 ${told.length} 件登记了目录的变化。`,
      ...told.map(({ id, noted }) => `  ${id}：登记 ${noted} 次变化`),
    ]);
    for (const { id, refused } of settled) if (refused !== null) face.out.say(`${id}：${refused}`);
    return exitCodes.done;
  });
}
