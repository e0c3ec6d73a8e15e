import { isLetterKind, type LetterKind } from '../../domain/letter/letter-kind.js';
import { misused } from '../failed.js';
import type { Given } from '../leaf.js';

/** Which letter `--kind` and `--of` name. */
export function whichLetter(given: Given): { readonly kind: LetterKind; readonly of: string } {
  const kind = given.text('kind') ?? '';
  if (!isLetterKind(kind)) throw misused('请用 --kind 指明函件种类。', 'hefu letter list <编号>');
  return { kind, of: given.text('of') ?? '' };
}
