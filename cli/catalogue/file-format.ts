import { extname } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { Failed } from '../failed.js';

export type FileFormat = 'csv' | 'xlsx' | 'jsonld';

/** The format a file's name asks for. @throws Failed naming those there are. */
export function formatOf<F extends FileFormat>(path: string, formats: readonly F[]): F {
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format !== undefined) return format;
  const known = formats.map((one) => `.${one}`).join('、');
  const detail = `文件名须以 ${known} 结尾，“${path}”不是，请改名。`;
  throw new Failed(exitCodes.usage, [detail], { errors: [{ code: 'file-format-unknown', detail }] });
}
