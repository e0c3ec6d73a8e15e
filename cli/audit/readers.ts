import { chineseMoment } from '../../calendar/chinese-moment.js';
import { readersOf } from '../../client/readers.js';
import { readingKindTerms, readingWayTerms } from '../../domain/reading/glossary.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { recordedStream } from './which-stream.js';

/** `hefu audit readers`: who opened a case, who exported it, and when. */
export async function readers(face: Face, given: Given): Promise<ExitCode> {
  const [name = ''] = given.words;
  return withReader(face, given, async (hefu, reader) => {
    const found = await recordedStream(hefu, name);
    const stream = caseOf(found) ?? found;
    const readings = await readersOf(hefu, stream, given.number('limit'));
    face.out.answer({ stream, readings }, () =>
      readings.length === 0
        ? ['没有人查阅过这一件。']
        : table(
            ['时间', '由谁', '查阅方式', '事项'],
            readings.map((one) => [
              chineseMoment(one.at),
              one.operator === null ? one.reader : `本机操作员（${one.operator}）`,
              readingWayTerms[one.by],
              readingKindTerms[one.kind],
            ]),
          ),
    );
    await reader.opened(stream);
    return exitCodes.done;
  });
}
