import { importDepartments } from '../../client/directory.js';
import type { ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { givenBytes } from '../given-file.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { reported } from './import-report.js';

/** `hefu department import`: row by row; one that cannot be taken holds up no other. */
export async function importDepartmentFile(face: Face, given: Given): Promise<ExitCode> {
  const [path = ''] = given.words;
  const bytes = await givenBytes(path);
  const dryRun = given.flag('dryRun');
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    return reported(face, await importDepartments(hefu, session, bytes, { dryRun }), dryRun);
  });
}
