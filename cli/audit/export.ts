import { writeFile } from 'node:fs/promises';
import { trustedAuthorities } from '../../audit/timestamp/authority-settings.js';
import { exportEvidence } from '../../client/export-evidence.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';
import { installedVersion as version } from '../../client/installed-version.js';
import { progressLine } from '../progress-line.js';
import { withReader } from '../with-reader.js';
import { recordedStream } from './which-stream.js';

/** `hefu audit export`: the evidence package of a case. */
export async function exportPackage(face: Face, given: Given): Promise<ExitCode> {
  const [name = ''] = given.words;
  const file = given.text('output');
  if (file === undefined)
    throw misused('请用 -o 指明要写入的文件。', `hefu audit export ${name} -o ${name}.zip`);
  return withReader(face, given, async (hefu, reader) => {
    const stream = await recordedStream(hefu, name);
    const { zip, ...report } = await exportEvidence(hefu, stream, version(), {
      authorities: await authoritiesText(face),
      watch: {
        waiting: (seconds) => {
          face.out.say(`… 最新的记录尚待签名，最多等候 ${seconds} 秒`);
        },
        proving: (events) => progressLine(face, '逐条取得入树证明', events),
      },
    });
    await writeFile(file, zip);
    face.out.answer({ file, bytes: zip.length, ...report }, () => [
      `证据包已写入 ${file}：${report.events} 条记录，${report.runs} 段流程历史。`,
      ...(report.hasTimestamp ? ['含时间戳机构出具的时间戳，核验方法见包内 README.md。'] : []),
      ...(report.isSigned
        ? []
        : ['本机没有登记过的签名密钥，包内的文件清单没有签名。请在服务所在的机器上导出。']),
      ...(report.hasCheckpoint
        ? []
        : ['还没有覆盖这些记录的检查点，本包不能证明末尾没有被截去。请稍后再导出。']),
    ]);
    await reader.exported(stream, zip);
    return exitCodes.done;
  });
}

/** Whom a token may be checked against, for the package; what is set wrongly keeps nobody from exporting. */
async function authoritiesText({ env }: Face): Promise<string | null> {
  const found = await trustedAuthorities(env);
  return found === null || 'unusable' in found ? null : found.trustedText;
}
