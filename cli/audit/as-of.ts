import { asOf as stateAt, type Explanation } from '../../audit/as-of/as-of.js';
import { auditedCategory } from '../../audit/deciders.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { eventTerm } from '../../domain/event-term.js';
import type { Json } from '../../domain/json.js';
import { readOneRecord } from '../../client/read-one-record.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';
import { caseOf } from './case-of.js';
import { momentOf } from './moment.js';
import { recordedStream } from './which-stream.js';

const reasons: { readonly [W in Explanation['why']]: string } = {
  'recorded-later': '当时已经发生，后来才记录',
  'corrected-later': '当时已经记录，后来更正',
};

/** `hefu audit as-of`: what was known of a case at a moment, and what was true. */
export async function asOf(face: Face, given: Given): Promise<ExitCode> {
  const [name = '', time = ''] = given.words;
  const moment = momentOf(time);
  return withReader(face, given, async (hefu, reader) => {
    const stream = await recordedStream(hefu, name);
    const category = auditedCategory(stream);
    const found = stateAt(category ?? missing(stream), await readOneRecord(hefu, stream), moment);
    face.out.answer({ id: name, ...found }, () => [
      `${stream} 在 ${chineseMoment(moment)}：${found.version === 0 ? '当时尚无记录' : `当时记录到第 ${found.version} 条`}。`,
      ...(found.differences.length === 0
        ? [
            found.because.length === 0
              ? '当时所知与当时实际一致。'
              : '逐项对照没有不同；以下各项当时已经发生，尚未记录或后来更正。',
          ]
        : [
            '',
            ...table(
              ['事项', '当时所知', '当时实际'],
              found.differences.map((one) => [one.field, short(one.known), short(one.true)]),
            ),
          ]),
      ...(found.because.length === 0
        ? []
        : [
            '',
            ...table(
              ['序号', '记录', '发生', '录入', '说明'],
              found.because.map((one) => [
                String(one.seq),
                eventTerm(stream, one.type),
                chineseMoment(one.occurredAt),
                chineseMoment(one.recordedAt),
                reasons[one.why],
              ]),
            ),
          ]),
    ]);
    const shown = caseOf(stream);
    if (shown !== null) await reader.opened(shown);
    return exitCodes.done;
  });
}

function missing(stream: string): never {
  throw new TypeError(`${stream}: unknown category`);
}

const longestCharacters = 60;

function short(value: Json): string {
  if (value === null) return '（无）';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestCharacters ? `${text.slice(0, longestCharacters)}…` : text;
}
