import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { Json } from '../../domain/json.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { facts } from '../facts.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { withHefu } from '../with-hefu.js';
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
    face.out.answer(entry, () =>
      facts([
        ['编码', code],
        ['状态', entryStatusTerm(text(entry['status']))],
        ...Object.entries(catalogueTerms.fields)
          .filter(([field]) => !inside.has(field))
          .map(([field, name]) => [name, worded(field, entry[field])] as const),
      ]),
    );
    return exitCodes.done;
  });
}

function worded(field: string, value: Json | undefined): string {
  const own = terms[field];
  if (own === undefined) return text(value);
  const codes: readonly Json[] = Array.isArray(value) ? value : [value ?? ''];
  return codes.map((one) => own[text(one)] ?? text(one)).join('、');
}
