import type { FilePurpose } from '../../domain/dossier/file-purpose.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { fileOf, letterReaders, readingProblems } from '../../domain/dossier/readable.js';
import { sidesOf } from '../../domain/dossier/sides.js';
import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import type { HefuConnection } from '../connection.js';
import type { Session } from '../session.js';
import { attestedCase, commandDossier, recordedCase } from './case-dossier.js';
import { dossierCase, type DossierCase, type LetterCategory } from './dossier-case.js';

/** A file as a list shows it. */
export interface ListedFile {
  readonly file: string;
  /** Null: a letter that was sent. */
  readonly purpose: FilePurpose | null;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  /** This person may have it now. */
  readonly readable: boolean;
}

/** Attachments and letters that were sent, as far as this person may know of them. @throws NotFound */
export async function dossierFiles(
  hefu: HefuConnection,
  session: Session,
  id: string,
  category?: LetterCategory,
): Promise<readonly ListedFile[]> {
  return filesIn(hefu, session, await dossierCase(hefu, session, id, category));
}

/** The same of a case that was read already. */
export async function filesIn(
  hefu: HefuConnection,
  session: Session,
  { attested: own, dossier }: Pick<DossierCase, 'attested' | 'dossier'>,
): Promise<readonly ListedFile[]> {
  const sides = sidesOf(session.actor, own);
  const at = shanghaiInstant(await hefu.now());
  const attached = dossier.files
    .filter(({ removed }) => !removed)
    .map(({ file, purpose, name, type, bytes, sha256, at: when, by }) => ({
      ...{ file, purpose, name, type, bytes, sha256, at: when, by },
      readable: readingProblems(dossier, file, session.actor, { case: own }, at).length === 0,
    }));
  const letters = dossier.letters
    .filter(({ kind }) => letterReaders[kind].some((side) => sides.includes(side)))
    .flatMap(({ letter, at: when, by }) =>
      [`${letter}.docx`, `${letter}.pdf`].flatMap((file) => {
        const kept = fileOf(dossier, file);
        return kept === null ? [] : [{ ...kept, purpose: null, at: when, by, readable: true }];
      }),
    );
  // What the provider keeps back until its answer is sent is not even named.
  return [...attached.filter(({ purpose, readable }) => readable || purpose !== 'reply'), ...letters];
}

/** Takes an attachment off the list. @throws NotFound */
export async function removeFile(
  hefu: HefuConnection,
  session: Session,
  id: string,
  data: { readonly file: string; readonly reason: string },
): Promise<CommandAnswer> {
  const found = await recordedCase(hefu, session, id);
  return commandDossier(hefu, session, id, {
    type: 'RemoveFile',
    data,
    context: { case: attestedCase(found) },
  });
}
