import { writeFile } from 'node:fs/promises';
import { draftLetter } from '../../client/dossier/letters.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';
import { signIn } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';
import { whichLetter } from './which-letter.js';

/** `hefu letter draft`: a file to edit, not a letter that was sent. */
export async function draft(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  const output = given.text('output') ?? '';
  const format = /\.(docx|pdf)$/i.exec(output)?.[1]?.toLowerCase();
  if (format !== 'docx' && format !== 'pdf')
    throw misused('请用 -o 指明以 .docx 或 .pdf 结尾的文件。', `hefu letter list ${id}`);
  return withHefu(face, async (hefu) => {
    const session = await signIn(face, given, hefu);
    const { content, file } = await draftLetter(hefu, session, id, { ...whichLetter(given), format });
    await writeFile(output, file);
    face.out.answer({ id, output, content }, () => [`草稿“${content.title}”已写入 ${output}，尚未发出。`]);
    return exitCodes.done;
  });
}
