import type { ShareRequestEvent } from '../../domain/share-request/events.js';
import type { ShareRequestCase } from '../../domain/share-request/state.js';
import { dossierDecider } from '../../domain/dossier/decider.js';
import {
  emptyDossier,
  type Dossier,
  type DossierCommand,
  type DossierContext,
} from '../../domain/dossier/dossier.js';
import { shareRequest } from '../../domain/share-request/decider.js';
import type { ShareRequestState } from '../../domain/share-request/state.js';
import { readDossier } from '../../store/read-dossier.js';
import { pageLimit, readStream } from '../../store/read-stream.js';
import { commandStream, foldStream } from '../command-stream.js';
import type { HefuConnection } from '../connection.js';
import { NotFound } from '../failures.js';
import { newEnvelope, type Order } from '../new-envelope.js';
import type { Session } from '../session.js';
import { viewing } from '../viewing.js';
import type { CommandAnswer } from '../../domain/recording.js';
import { shanghaiInstant } from '../../calendar/shanghai-time.js';
import { asJson, type Json } from '../../domain/json.js';

/** A case as the log has it, with all that happened on it. */
export interface RecordedCase {
  readonly case: ShareRequestCase;
  readonly events: readonly ShareRequestEvent[];
  readonly version: number;
}

/** Read as this person: what they may not see does not exist for them. @throws NotFound */
export async function recordedCase(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<RecordedCase> {
  return readCase(viewing(hefu, session), id);
}

async function readCase({ pool }: HefuConnection, id: string): Promise<RecordedCase> {
  const events: ShareRequestEvent[] = [];
  for (;;) {
    const page = await readStream(pool, `share-request/${id}`, events.length + 1, pageLimit);
    // The log's rows are this decider's own events.
    events.push(...(page as unknown as readonly ShareRequestEvent[]));
    if (page.length < pageLimit) break;
  }
  const state = events.reduce<ShareRequestState>((now, event) => shareRequest.evolve(now, event), {
    status: 'none',
  });
  if (state.status === 'none')
    throw new NotFound([
      `没有编号为“${id}”的共享申请，请核对编号。`,
      `There is no share request “${id}”. Please check the number.`,
    ]);
  return { case: state, events, version: events.length };
}

/** A case with what lies with it. */
export interface CaseWithDossier extends RecordedCase {
  readonly dossier: Dossier;
}

/** Both read as this person, in one transaction: a page asks once for all its parts. @throws NotFound */
export async function caseWithDossier(
  hefu: HefuConnection,
  session: Session,
  id: string,
): Promise<CaseWithDossier> {
  const seen = viewing(hefu, session);
  const [found, dossier] = await Promise.all([readCase(seen, id), readDossier(seen.pool, id)]);
  return { ...found, dossier: dossier ?? emptyDossier };
}

/** What lies with the case, as this person may see the case; an empty one where nothing does. */
export async function dossierOf(hefu: HefuConnection, session: Session, id: string): Promise<Dossier> {
  return (await readDossier(viewing(hefu, session).pool, id)) ?? emptyDossier;
}

/** What the gateway attests of the case. */
export function attestedCase({ case: own, version }: RecordedCase): DossierContext['case'] {
  return {
    status: own.status,
    requester: own.requester.code,
    provider: own.provider.code,
    decision: own.answer?.decision ?? null,
    sentAt: own.answer?.sentAt ?? null,
    validUntil: own.answer?.terms.validUntil ?? null,
    mode: own.mode,
    version,
  };
}

/** Orders a command on the dossier of a case. */
export async function commandDossier(
  hefu: HefuConnection,
  session: Session,
  id: string,
  order: Pick<Order, 'type' | 'commandId'> & { readonly data: object; readonly context: DossierContext },
): Promise<CommandAnswer> {
  const envelope = await newEnvelope(hefu, session, {
    id,
    type: order.type,
    data: asJson(order.data) as { readonly [key: string]: Json },
    context: asJson(order.context) as { readonly [key: string]: Json },
    ...(order.commandId === undefined ? {} : { commandId: order.commandId }),
  });
  return commandStream(hefu, dossierDecider, `dossier/${id}`, envelope);
}

/** Stands for a hash that is not known yet, where the rules are only asked. */
export const someHash = '0'.repeat(64);

/** Whether the rules would say no, as things stand: asked before anything is uploaded or kept. */
export async function wouldRefuse(
  hefu: HefuConnection,
  { actor }: Session,
  id: string,
  order: { readonly type: DossierCommand['type']; readonly data: object; readonly context: DossierContext },
): Promise<boolean> {
  const { state } = await foldStream(hefu, dossierDecider, `dossier/${id}`);
  const meta = { commandId: '', caseId: id, at: shanghaiInstant(await hefu.now()), actor };
  // Type and data belong together by whoever calls.
  return dossierDecider.decide(state, { ...order, meta } as DossierCommand).kind === 'refused';
}
