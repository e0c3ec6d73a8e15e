import { opinionsOf } from '../../client/opinions.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { text } from './wording.js';

const kinds: { readonly [kind: string]: string } = { acceptance: '验收核对', overlap: '一数一源核对' };

/** `hefu catalogue opinions`: what checks have found and was recorded, newest first. */
export async function opinions(face: Face, given: Given): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const recorded = await opinionsOf(hefu, given.text('project'));
    face.out.answer(recorded, () =>
      recorded.length === 0
        ? ['没有已记录的核对意见。']
        : table(
            ['编号', '日期', '核对', '结果', '由谁', '项目'],
            recorded.map((one) => [
              text(one['id']),
              text(one['asOf']),
              kinds[text(one['kind'])] ?? text(one['kind']),
              one['passed'] === true ? '通过' : `发现 ${(one['findings'] as readonly unknown[]).length} 处`,
              text(one['by']),
              text(one['project']),
            ]),
          ),
    );
    return exitCodes.done;
  });
}
