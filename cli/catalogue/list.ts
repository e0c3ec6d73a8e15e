import { listCatalogue } from '../../client/catalogue.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { classTerm, entryStatusTerm, text } from './wording.js';

const defaultLimit = 100;

/** `hefu catalogue list`: entries by code. */
export async function list(face: Face, given: Given): Promise<ExitCode> {
  const limit = given.number('limit') ?? defaultLimit;
  const wanted = ['text', 'provider', 'class', 'after'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return withHefu(face, async (hefu) => {
    const entries = await listCatalogue(hefu, { limit, ...Object.fromEntries(wanted) });
    face.out.answer(entries, () =>
      entries.length === 0
        ? ['目录中没有符合条件的资源。']
        : table(
            ['编码', '共享类型', '状态', '提供方', '名称'],
            entries.map((entry) => [
              text(entry['code']),
              classTerm(text(entry['class'])),
              entryStatusTerm(text(entry['status'])),
              text(entry['provider']),
              text(entry['title']),
            ]),
          ),
    );
    if (entries.length === limit) {
      face.out.say(
        `只列出 ${limit} 条，接着列：hefu catalogue list --after ${text(entries.at(-1)?.['code'])}`,
      );
    }
    return exitCodes.done;
  });
}
