import type { Readable } from 'node:stream';
import type { FilePurpose } from '../../domain/dossier/file-purpose.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { citySettings } from './city-settings.js';
import type { HefuConnection } from '../connection.js';
import type { Session } from '../session.js';
import { attestedCase, commandDossier, recordedCase, someHash, wouldRefuse } from './case-dossier.js';
import type { DossierContext } from '../../domain/dossier/dossier.js';
import { receiveFile } from './receive-file.js';

export interface Attaching {
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly bytes: Readable;
  readonly commandId?: string;
}

const nameLimit = 200;

/**
 * Puts a file with a case. First the rules are asked (nobody uploads gigabytes to be refused), then the bytes are kept,
 * then it is recorded: interrupted in between there are bytes that nothing speaks of, and they are cleared.
 * @throws NotFound, MalformedInput
 */
export async function attachFile(
  hefu: HefuConnection,
  session: Session,
  id: string,
  { purpose, name, bytes, commandId }: Attaching,
): Promise<CommandAnswer> {
  const found = await recordedCase(hefu, session, id);
  const context = { case: attestedCase(found), limits: await limitsFor(hefu, purpose) };
  const shown = shownName(name);
  const order = (file: { readonly sha256: string; readonly bytes: number; readonly type: string }) => ({
    type: 'AttachFile',
    data: { purpose, name: shown, sha256: file.sha256, bytes: file.bytes, type: file.type },
    context,
    ...(commandId === undefined ? {} : { commandId }),
  });
  const asked = { purpose, name: '', sha256: someHash, bytes: 1, type: context.limits.types[0] ?? '' };
  if (await wouldRefuse(hefu, session, id, { type: 'AttachFile', data: asked, context })) {
    bytes.resume();
    return commandDossier(
      hefu,
      session,
      id,
      order({ sha256: '', bytes: 1, type: context.limits.types[0] ?? '' }),
    );
  }
  return receiveFile(hefu, bytes, context.limits.bytes, async (file) => {
    const isWanted = context.limits.types.includes(file.type) && file.bytes > 0;
    if (isWanted) await (await hefu.files()).put(file);
    return commandDossier(hefu, session, id, order(file));
  });
}

async function limitsFor(
  hefu: HefuConnection,
  purpose: FilePurpose,
): Promise<NonNullable<DossierContext['limits']>> {
  const values = await citySettings(hefu);
  const megabytes = purpose === 'data' ? values.deliveredMegabytes : values.attachmentMegabytes;
  return { bytes: megabytes * 2 ** 20, types: values.attachmentTypes, files: values.attachmentsPerCase };
}

/** The last part of what it was called, without what no page should show. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .slice(-nameLimit);
  return shown === '' ? '未命名' : shown;
}
