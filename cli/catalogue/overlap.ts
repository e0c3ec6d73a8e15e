import { overlaps, type NamedOverlaps } from '../../client/catalogue-checks.js';
import { departmentCalled } from '../../client/department-called.js';
import type { HefuConnection } from '../../client/connection.js';
import { recordOverlap } from '../../client/opinions.js';
import { readDeclaredItems } from '../../client/read-check-file.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused, refused } from '../failed.js';
import { givenBytes } from '../given-file.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { askerOf, demandsOf, requestFor } from './overlap-commands.js';
import { overlapLines } from './overlap-lines.js';

/** `hefu catalogue overlap` (A8): who collects it already, how surely, why, and how to ask for it. */
export async function overlap(face: Face, given: Given): Promise<ExitCode> {
  const [file = ''] = given.words;
  const project = given.text('project') ?? '';
  if (given.flag('record') && project === '')
    throw misused('记录意见时，请用“--project”写明项目名称。', null);
  const declared = await readDeclaredItems(await givenBytes(file));
  const threshold = given.number('threshold');
  const written = given.text('department');
  return withHefu(face, async (hefu) => {
    const department = written === undefined ? null : await departmentCalled(hefu, written);
    const report = await overlaps(hefu, {
      declared,
      department,
      ...(threshold === undefined ? {} : { threshold }),
    });
    const opinion = given.flag('record') ? await record(face, given, hefu, project, report) : null;
    const asks = { project, user: await askerOf(hefu, given.text('as') ?? null, department) };
    const entries = report.entries.map((entry) => ({ ...entry, command: requestFor(entry, asks) }));
    const demands = demandsOf(report.nowhere, declared, asks);
    face.out.answer({ ...report, entries, demands, opinion }, () =>
      overlapLines({ ...report, entries, demands, opinion }, declared),
    );
    return exitCodes.done;
  });
}

async function record(
  face: Face,
  given: Given,
  hefu: HefuConnection,
  project: string,
  report: NamedOverlaps,
): Promise<string> {
  const session = await signIn(face, given, hefu);
  const { id, answer } = await recordOverlap(hefu, session, project, report);
  if (answer.kind === 'refused') throw refused(answer.refusals, null);
  return id;
}
