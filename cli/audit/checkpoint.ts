import { newestCheckpointWithKey } from '../../client/checkpoints.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { Failed } from '../failed.js';
import type { Face } from '../face.js';
import { withHefu } from '../with-hefu.js';

/** `hefu audit checkpoint`: the newest one, to be kept elsewhere, and the key it is verified with. */
export async function checkpoint(face: Face): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const newest = await newestCheckpointWithKey(hefu);
    if (newest === null) {
      const detail = '还没有检查点：记录后约一秒签发第一个，请确认服务正在运行后再试。';
      throw new Failed(
        exitCodes.notFound,
        [detail],
        { errors: [{ code: 'no-checkpoint', detail }] },
        'hefu doctor',
      );
    }
    // The note alone on stdout: `hefu audit checkpoint > 文件` keeps exactly what was signed.
    face.out.answer(newest, () => [newest.checkpoint.trimEnd()]);
    face.out.say(`验证公钥：${newest.verifierKey}`);
    face.out.say('请把以上文本另存到本系统之外；以后用 hefu audit verify --against <文件> 核验。');
    return exitCodes.done;
  });
}
