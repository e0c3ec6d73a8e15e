import type { BrokenLink } from '../../audit/chain-report.js';
import { verifyChains } from '../../audit/verify-chains.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { Failed } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const reasons: { readonly [W in BrokenLink['why']]: string } = {
  'hash-differs': '内容与摘要不符',
  'previous-hash-differs': '与前一条不衔接',
  'events-missing': '中间缺少记录',
  'tail-missing': '末尾缺少记录',
  'beyond-head': '末尾多出记录',
  'head-missing': '没有登记末尾',
  'head-hash-differs': '末尾的摘要不符',
  'not-canonical': '文本不是规范写法',
  'columns-differ': '列与文本不符',
};

/** `hefu audit verify`: every hash of the log (or of one case) recomputed. */
export async function verify(face: Face, given: Given): Promise<ExitCode> {
  const id = given.text('case');
  return withHefu(face, async (hefu) => {
    const report = await verifyChains(hefu.pool, id === undefined ? {} : { stream: `share-request/${id}` });
    if (id !== undefined && report.events === 0 && report.brokenTotal === 0) {
      const detail = `没有编号为“${id}”的记录，请核对编号。`;
      throw new Failed(
        exitCodes.notFound,
        [detail],
        { errors: [{ code: 'not-found', detail }] },
        'hefu request list',
      );
    }
    const isWhole = report.brokenTotal === 0;
    face.out.answer({ whole: isWhole, ...report }, () => [
      isWhole
        ? `记录完整：${report.streams} 条链，${report.events} 条记录，逐条核验无误。`
        : `记录断裂：${report.brokenTotal} 处。`,
      ...(isWhole
        ? []
        : [
            '',
            ...table(
              ['链', '序号', '问题', '详情'],
              report.broken.map(({ stream, seq, why, detail }) => [
                stream,
                String(seq),
                reasons[why],
                detail,
              ]),
            ),
          ]),
      ...(report.clockWentBack.length === 0
        ? []
        : [
            '',
            `另有 ${report.clockWentBack.length} 处记录时间早于前一条，请检查数据库的时钟；这本身不是篡改的证据。`,
          ]),
    ]);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}
