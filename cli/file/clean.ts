import { cleanFiles } from '../../client/dossier/clean-files.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { requireKeyFile } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

/** `hefu file clean`: at the machine of the service only. */
export async function clean(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    requireKeyFile(hefu);
    const dryRun = given.flag('dryRun');
    const cleaned = await cleanFiles(hefu, { most: given.number('most') ?? 10_000, dryRun });
    face.out.answer({ ...cleaned, dryRun }, () => [
      `查看了${cleaned.looked}个文件，${dryRun ? '可以清除' : '清除了'}${cleaned.removed.length}个无记录的，${cleaned.incoming}个上传中断的。`,
    ]);
    return exitCodes.done;
  });
}
