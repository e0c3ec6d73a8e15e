import type { Readable } from 'node:stream';
import { mediaTypeOf } from '../../domain/dossier/file-type.js';
import type { Download } from '../../domain/dossier/dossier.js';
import { fileOf } from '../../domain/dossier/readable.js';
import type { Refusal } from '../../domain/refusal.js';
import { verified } from '../../store/files/verified.js';
import type { HefuConnection } from '../connection.js';
import { NotFound } from '../failures.js';
import type { Session } from '../session.js';
import { commandDossier } from './case-dossier.js';
import { dossierCase } from './dossier-case.js';

export type Downloaded =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
      readonly sha256: string;
      readonly bytes: Readable;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Hands out a file of a case. The download is on the record before the first byte goes out; where that fails there is
 * no download. The last bytes go out only when the whole is what was recorded. @throws NotFound, ServiceAway
 */
export async function downloadFile(
  hefu: HefuConnection,
  session: Session,
  id: string,
  { file, by, commandId }: Download & { readonly commandId?: string },
): Promise<Downloaded> {
  const { attested, dossier } = await dossierCase(hefu, session, id);
  const kept = fileOf(dossier, file);
  if (kept === null)
    throw new NotFound([
      `案卷中没有文件${file}，请刷新后重新选择。`,
      `The dossier has no file ${file}. Please reload and choose again.`,
    ]);
  const bytes = await (await hefu.files()).read(kept.sha256);
  if (bytes === null) throw new Error(`file ${kept.sha256} of ${id} is on record but not kept`);
  const answer = await commandDossier(hefu, session, id, {
    type: 'DownloadFile',
    data: { file, by },
    context: { case: attested },
    ...(commandId === undefined ? {} : { commandId }),
  });
  if (answer.kind === 'refused') {
    bytes.destroy();
    return { kind: 'refused', refusals: answer.refusals };
  }
  return {
    kind: 'file',
    name: kept.name,
    mediaType: mediaTypeOf(kept.type),
    size: kept.bytes,
    sha256: kept.sha256,
    bytes: verified(bytes, kept.sha256),
  };
}
