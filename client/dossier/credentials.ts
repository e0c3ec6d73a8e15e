import { createHash, randomUUID } from 'node:crypto';
import { useProblems } from '../../domain/dossier/readable.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { derivedSecret } from '../../store/derived-secret.js';
import { keepCredential, findCredential } from '../../store/service-credentials.js';
import type { HefuConnection } from '../connection.js';
import type { Session } from '../session.js';
import { examinedOpening, type ExaminedOpening } from '../examined-opening.js';
import { attestedCase, commandDossier, dossierOf, recordedCase } from './case-dossier.js';

/** 接口交换: the provider says where its service is. @throws NotFound */
export async function registerService(
  hefu: HefuConnection,
  session: Session,
  id: string,
  url: string,
  commandId?: string,
): Promise<CommandAnswer> {
  const context = { case: attestedCase(await recordedCase(hefu, session, id)) };
  return commandDossier(hefu, session, id, {
    type: 'RegisterService',
    data: { url: url.trim() },
    context,
    ...(commandId === undefined ? {} : { commandId }),
  });
}

export type HandedOut =
  | {
      readonly kind: 'handed-out';
      readonly credential: string;
      readonly secret: string;
      readonly url: string;
    }
  | Extract<CommandAnswer, { readonly kind: 'refused' }>;

/**
 * A credential for the service: its secret is in this answer and nowhere else, only its hash is kept. The same command
 * id again is the same credential with the same secret: an answer that was lost on its way can be asked for again.
 * @throws NotFound
 */
export async function issueCredential(
  hefu: HefuConnection,
  session: Session,
  id: string,
  commandId: string = randomUUID(),
): Promise<HandedOut> {
  const context = { case: attestedCase(await recordedCase(hefu, session, id)) };
  const { credential, secret } = await keptCredential(hefu, id, commandId);
  const answer = await commandDossier(hefu, session, id, {
    type: 'IssueCredential',
    data: { credential },
    context,
    commandId,
  });
  if (answer.kind === 'refused') return answer;
  const { url } = await dossierOf(hefu, session, id);
  return { kind: 'handed-out', credential, secret, url: url ?? '' };
}

/**
 * A credential of a case, and its secret, of which only the hash is kept: first the hash, then the event, so that a
 * credential that is on record can always be asked about.
 */
export async function keptCredential(
  hefu: HefuConnection,
  caseId: string,
  commandId: string,
): Promise<{ readonly credential: string; readonly secret: string }> {
  const credential = `pz-${createHash('sha256').update(commandId).digest('hex').slice(0, 32)}`;
  const secret = await secretOf(hefu, credential);
  await keepCredential(hefu.pool, { credential, caseId, secretSha256: hashOf(secret) });
  return { credential, secret };
}

/** The secret of a credential that was handed out; null where the gateway's key is another one by now. */
export async function handedOutSecret(hefu: HefuConnection, credential: string): Promise<string | null> {
  const secret = await secretOf(hefu, credential);
  return (await findCredential(hefu.pool, credential, hashOf(secret))) === null ? null : secret;
}

/** Derived from the gateway's key, which is in no database: whoever reads all tables has no secret. */
async function secretOf(hefu: HefuConnection, credential: string): Promise<string> {
  const { privateKey } = await hefu.key();
  return `${credential}.${derivedSecret(privateKey, credential)}`;
}

/** No longer good, from now on. @throws NotFound */
export async function revokeCredential(
  hefu: HefuConnection,
  session: Session,
  id: string,
  data: { readonly credential: string; readonly reason: string },
  commandId?: string,
): Promise<CommandAnswer> {
  const context = { case: attestedCase(await recordedCase(hefu, session, id)) };
  return commandDossier(hefu, session, id, {
    type: 'RevokeCredential',
    data,
    context,
    ...(commandId === undefined ? {} : { commandId }),
  });
}

export type Examined =
  | { readonly active: false }
  | {
      readonly active: true;
      readonly id: string;
      readonly department: string;
      readonly validUntil: string | null;
    }
  | ExaminedOpening;

/** Asked by the provider's own service: is this secret good now, and for whom? Of other departments' it says no. */
export async function examineCredential(
  hefu: HefuConnection,
  session: Session,
  secret: string,
): Promise<Examined> {
  const credential = secret.split('.')[0] ?? '';
  const kept = await findCredential(hefu.pool, credential, hashOf(secret));
  if (kept === null) return { active: false };
  const opening = await examinedOpening(hefu, session, kept, credential);
  if (opening !== null) return opening;
  const found = await recordedCase(hefu, session, kept).catch(() => null);
  if (found === null || found.case.provider.code !== session.actor.department) return { active: false };
  const dossier = await dossierOf(hefu, session, kept);
  const issued = dossier.credentials.find((one) => one.credential === credential && !one.revoked);
  const own = attestedCase(found);
  const isOver = useProblems(own, shanghaiDate(await hefu.now())).length > 0;
  if (issued === undefined || isOver) return { active: false };
  return { active: true, id: kept, department: issued.department, validUntil: own.validUntil };
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
