import type { LetterInDossier } from '../../domain/dossier/dossier.js';
import { letterReaders } from '../../domain/dossier/readable.js';
import { sidesOf } from '../../domain/dossier/sides.js';
import { readDossier } from '../../store/read-dossier.js';
import type { HefuConnection } from '../connection.js';
import type { Session } from '../session.js';
import { viewing } from '../viewing.js';
import { dossierCase, letterCategories, type LetterCategory } from './dossier-case.js';

/** The letters of a case that were sent and that this person may read, in the order they went out. */
export async function sentLetters(
  hefu: HefuConnection,
  session: Session,
  category: string,
  id: string,
): Promise<readonly LetterInDossier[]> {
  if (!hasLetters(category)) return [];
  // Most cases have none: only where there are some is it asked who stands where.
  const dossier = await readDossier(viewing(hefu, session).pool, id);
  if (dossier === null || dossier.letters.length === 0) return [];
  const { attested } = await dossierCase(hefu, session, id, category);
  const sides = sidesOf(session.actor, attested);
  return dossier.letters.filter(({ kind }) => letterReaders[kind].some((side) => sides.includes(side)));
}

const hasLetters = (category: string): category is LetterCategory =>
  letterCategories.some((one) => one === category);
