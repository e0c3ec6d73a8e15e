import { chineseMoment } from '../../calendar/chinese-moment.js';
import { entryReview, type EntryReview } from '../../client/entry-review.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Json } from '../../domain/json.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { facts } from '../facts.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';
import { differenceRows } from './difference-rows.js';
import { getEntry } from './entry.js';
import { entryStatusTerm, text } from './wording.js';

/** What a field's code means, where it is a code. */
const terms: { readonly [field: string]: { readonly [key: string]: string } } = {
  class: catalogueTerms.classes,
  modes: catalogueTerms.modes,
  openness: catalogueTerms.openness,
  classified: catalogueTerms.secrecy,
};
const inside = new Set(['classSource']);

/** `hefu catalogue show`: an entry with every field that is filled. */
export async function show(face: Face, given: Given): Promise<ExitCode> {
  const [code = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const entry = await getEntry(hefu, code);
    const review = await entryReview(hefu, code);
    face.out.answer(entry, () => [
      ...facts([
        ['编码', code],
        ['状态', entryStatusTerm(text(entry['status']))],
        ...Object.entries(catalogueTerms.fields)
          .filter(([field]) => !inside.has(field))
          .map(([field, name]) => [name, worded(field, entry[field])] as const),
      ]),
      ...reviewLines(review),
    ]);
    return exitCodes.done;
  });
}

const kinds = { publication: '首次发布', revision: '修改', retirement: '撤出目录' } as const;

/** What lies with the authority, or why it came back. */
function reviewLines({ waiting, returned }: EntryReview): readonly string[] {
  if (waiting !== null) {
    const { kind, by, at, reason, difference, findings } = waiting;
    const why = reason === null || reason === '' ? '' : `，理由：${reason}`;
    const rows = kind === 'revision' ? differenceRows(difference) : [];
    return [
      '',
      `待审核：${kinds[kind]}，由 ${by} 于 ${chineseMoment(at)}送审${why}。`,
      ...(rows.length === 0 ? [] : table(['栏目', '现行', '送审'], rows)),
      ...findings.map(({ message }) => `核对发现：${message}`),
    ];
  }
  if (returned === null) return [];
  return ['', `已退回（${kinds[returned.kind]}，${chineseMoment(returned.at)}）：${returned.reason}`];
}

function worded(field: string, value: Json | undefined): string {
  const own = terms[field];
  if (own === undefined) return text(value);
  const codes: readonly Json[] = Array.isArray(value) ? value : [value ?? ''];
  return codes.map((one) => own[text(one)] ?? text(one)).join('、');
}
