import { writeFile } from 'node:fs/promises';
import { templateCsv, templateSheet } from '../../client/catalogue-export/template.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { formatOf } from './file-format.js';

/** `hefu catalogue template`: an empty file to fill in. Needs no installation. */
export async function template(face: Face, given: Given): Promise<ExitCode> {
  const path = given.text('output') ?? '';
  const format = formatOf(path, ['xlsx', 'csv']);
  await writeFile(path, format === 'xlsx' ? await templateSheet() : templateCsv());
  face.out.answer({ file: path, format }, () => [
    `目录填报表已写到 ${path}。填好后运行：hefu catalogue import ${path} --dry-run`,
  ]);
  return exitCodes.done;
}
