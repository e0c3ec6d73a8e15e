import { rebuildProjections } from '../../client/rebuild-projections.js';
import { confirmed } from '../confirmed.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const terms: { readonly [category: string]: string } = {
  'share-request': '共享申请',
  catalogue: '资源目录',
  department: '部门',
  person: '用户',
  settings: '设置',
  calendar: '放假安排',
  'gateway-key': '签名密钥',
  reading: '查阅记录',
  dossier: '案卷',
};

/** `hefu projections rebuild`: the read side made again from the log. */
export async function rebuild(face: Face, given: Given): Promise<ExitCode> {
  await confirmed(face, '将清空汇总表并按记录重新生成。', given.flag('yes'), 'hefu projections rebuild');
  return withHefu(face, async (hefu) => {
    const report = await rebuildProjections(hefu);
    face.out.answer(report, () => [
      '汇总表已按记录重新生成：',
      ...table(
        ['类别', '件数'],
        Object.entries(report).map(([category, streams]) => [terms[category] ?? category, String(streams)]),
      ),
    ]);
    return exitCodes.done;
  });
}
