import { entryHistory } from '../../client/entry-history.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { chineseMoment } from '../../calendar/chinese-moment.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withHefu } from '../with-hefu.js';

const eventTerms: { readonly [type: string]: string } = catalogueTerms.events;
const fieldTerms: { readonly [field: string]: string } = catalogueTerms.fields;

/** `hefu catalogue history`: the versions of an entry. */
export async function history(face: Face, given: Given): Promise<ExitCode> {
  const [code = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const versions = await entryHistory(hefu, code);
    face.out.answer(versions, () =>
      table(
        ['版本', '时间', '由谁', '依据', '事项'],
        versions.map(({ version, at, actor, rule, type, fields, data }) => [
          String(version),
          chineseMoment(at),
          actor,
          rule === 'engine' ? '' : rule,
          `${eventTerms[type] ?? type}${changed(fields)}${reasonOf(data)}`,
        ]),
      ),
    );
    return exitCodes.done;
  });
}

const changed = (fields: readonly string[]): string =>
  fields.length === 0 ? '' : `（${fields.map((field) => fieldTerms[field] ?? field).join('、')}）`;

function reasonOf(data: object): string {
  const reason: unknown = 'reason' in data ? data.reason : null;
  return typeof reason === 'string' && reason !== '' ? `：${reason}` : '';
}
