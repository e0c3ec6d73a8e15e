import { chineseDate } from '../../calendar/chinese-date.js';
import { opinionsOf, showOpinion } from '../../client/opinions.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const kinds: { readonly [kind: string]: string } = { acceptance: '验收核对', overlap: '一数一源核对' };

/** `hefu catalogue opinions`: what checks have found and was recorded, newest first. */
export async function opinions(face: Face, given: Given): Promise<ExitCode> {
  const [id] = given.words;
  if (id !== undefined) return opinion(face, id);
  return withHefu(face, async (hefu) => {
    const recorded = await opinionsOf(hefu, given.text('project'));
    face.out.answer(recorded, () =>
      recorded.length === 0
        ? ['没有已记录的核对意见。']
        : table(
            ['编号', '日期', '核对', '结果', '由谁', '项目'],
            recorded.map((one) => [
              one.id,
              one.asOf,
              kinds[one.kind] ?? one.kind,
              one.passed ? '通过' : `发现 ${one.findings.length} 处`,
              one.by,
              one.project,
            ]),
          ),
    );
    return exitCodes.done;
  });
}

/** One of them in full: what was found, by name. */
async function opinion(face: Face, id: string): Promise<ExitCode> {
  return withHefu(face, async (hefu) => {
    const one = await showOpinion(hefu, id);
    face.out.answer(one, () => [
      ...facts([
        ['编号', one.id],
        ['核对', kinds[one.kind] ?? one.kind],
        ['项目', one.project],
        ['日期', chineseDate(one.asOf)],
        ['由谁', one.by],
        ['比对', `${one.compared} 条目录`],
        ['结果', one.passed ? '通过' : `发现 ${one.findings.length} 处`],
      ]),
      ...(one.findings.length === 0 ? [] : ['', ...one.findings.map((text) => `  ${text}`)]),
    ]);
    return exitCodes.done;
  });
}
