import { writeFile } from 'node:fs/promises';
import {
  catalogueCsv,
  catalogueDcat,
  catalogueSheetFile,
} from '../../client/catalogue-export/export-catalogue.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withHefu } from '../with-hefu.js';
import { formatOf } from './file-format.js';

/** `hefu catalogue export`: the catalogue as a file. */
export async function exportFile(face: Face, given: Given): Promise<ExitCode> {
  const path = given.text('output') ?? '';
  const format = formatOf(path, ['csv', 'xlsx', 'jsonld']);
  const [provider, status] = [given.text('provider'), given.text('status')];
  const wanted = {
    ...(provider === undefined ? {} : { provider }),
    ...(status === undefined ? {} : { status }),
  };
  return withHefu(face, async (hefu) => {
    if (format === 'xlsx') await writeFile(path, catalogueSheetFile(hefu, wanted));
    else await writeFile(path, format === 'csv' ? catalogueCsv(hefu, wanted) : catalogueDcat(hefu, wanted));
    face.out.answer({ file: path, format }, () => [`目录已导出到 ${path}。`]);
    return exitCodes.done;
  });
}
