import { buffer } from 'node:stream/consumers';
import type { PackedFile } from '../../audit/package/evidence.js';
import { dossierDecider } from '../../domain/dossier/decider.js';
import type { DossierEvent, DossierState } from '../../domain/dossier/dossier.js';
import type { HashedRow } from '../../store/hashed-rows.js';
import { verified } from '../../store/files/verified.js';
import type { HefuConnection } from '../connection.js';

/** Of one file, and of all together: a package is made in memory. */
const mostBytes = 20 * 2 ** 20;
const mostTogether = 100 * 2 ** 20;

/** The files that a dossier's record speaks of; the bytes of what was delivered are nobody's evidence, its hash is. */
export async function packedFiles(
  hefu: HefuConnection,
  rows: readonly HashedRow[],
): Promise<readonly PackedFile[]> {
  // The log's rows are this decider's own events.
  const events = rows.map(({ body }) => JSON.parse(body) as DossierEvent);
  const state = events.reduce<DossierState>(dossierDecider.evolve, dossierDecider.initial);
  if (state.status === 'none') return [];
  const spoken = [
    ...state.files.map((file) => ({ ...file, isData: file.purpose === 'data' })),
    ...state.letters.flatMap(({ docx, pdf, content: { title } }) => [
      { ...docx, name: `${title}.docx`, isData: false },
      ...(pdf === null ? [] : [{ ...pdf, name: `${title}.pdf`, isData: false }]),
    ]),
  ];
  const packed = new Map<string, PackedFile>();
  let together = 0;
  for (const { sha256, bytes, name, isData } of spoken) {
    const isIn = !isData && bytes <= mostBytes && together + bytes <= mostTogether;
    if (packed.has(sha256)) continue;
    if (isIn) together += bytes;
    packed.set(sha256, { sha256, bytes, name, content: isIn ? await content(hefu, sha256) : null });
  }
  return [...packed.values()];
}

async function content(hefu: HefuConnection, sha256: string): Promise<Uint8Array | null> {
  const bytes = await (await hefu.files()).read(sha256);
  return bytes === null ? null : new Uint8Array(await buffer(verified(bytes, sha256)));
}
