import { acceptance } from '../../client/catalogue-checks.js';
import { recordAcceptance } from '../../client/opinions.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused, refused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

/** `hefu catalogue accept` (A7): passes, or lists what is missing by name. */
export async function accept(face: Face, given: Given): Promise<ExitCode> {
  const project = given.words[0]?.trim() ?? '';
  if (project === '') throw misused('请写明项目的名称，与目录中“所属信息化项目”一栏一致。', null);
  return withHefu(face, async (hefu) => {
    const report = await acceptance(hefu, project, given.number('tables') ?? null);
    let opinion: string | null = null;
    if (given.flag('record')) {
      const session = await signIn(face, given, hefu);
      const { id, answer } = await recordAcceptance(hefu, session, report);
      if (answer.kind === 'refused') throw refused(answer.refusals, null);
      opinion = id;
    }
    face.out.answer({ ...report, opinion }, () => [
      report.passed
        ? `项目“${project}”的目录通过核对：共 ${report.entries} 条，均已发布且完整。`
        : `项目“${project}”的目录没有通过核对：共 ${report.entries} 条，已发布 ${report.inForce} 条。`,
      ...(report.findings.length === 0
        ? []
        : [
            '',
            ...table(
              ['编码', '目录', '问题'],
              report.findings.map(({ code, title, message, blocks }) => [
                code,
                title,
                blocks ? message : `提示：${message}`,
              ]),
            ),
          ]),
      ...(opinion === null ? [] : ['', `已记录为核对意见 ${opinion}。`]),
    ]);
    return report.passed ? exitCodes.done : exitCodes.failed;
  });
}
