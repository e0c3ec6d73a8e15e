import { randomUUID } from 'node:crypto';
import { shanghaiInstant } from '../calendar/shanghai-time.js';
import {
  addRequestDraft,
  draftBecameCase,
  dropRequestDraft,
  getRequestDraft,
  listRequestDrafts,
  saveRequestDraft,
  type RequestDraftRow,
} from '../store/request-drafts.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';
import type { Session } from './session.js';

/** An application somebody is still filling in: kept as far as it has come, seen by nobody else. */
export type RequestDraft = RequestDraftRow;

export async function newDraft(hefu: HefuConnection, { actor }: Session, resource: string): Promise<string> {
  const id = randomUUID();
  const at = shanghaiInstant(await hefu.now());
  await addRequestDraft(hefu.pool, { id, owner: actor.user, resource, at });
  return id;
}

/** @throws NotFound for what is no draft of this person's. */
export async function showDraft(hefu: HefuConnection, { actor }: Session, id: string): Promise<RequestDraft> {
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const draft = isId ? await getRequestDraft(hefu.pool, actor.user, id) : null;
  if (draft === null)
    throw new NotFound([
      '没有这份草稿，它可能已删除或者不是您填写的。请回到待办查看。',
      'There is no such draft: it may be deleted, or not yours. Please look in your to-dos.',
    ]);
  return draft;
}

export async function ownDrafts(hefu: HefuConnection, { actor }: Session): Promise<readonly RequestDraft[]> {
  return listRequestDrafts(hefu.pool, actor.user);
}

/** Keeps what was typed, however incomplete. */
export async function keepTyped(
  hefu: HefuConnection,
  { actor }: Session,
  id: string,
  typed: { readonly [field: string]: string },
): Promise<void> {
  await saveRequestDraft(hefu.pool, actor.user, id, { typed, at: shanghaiInstant(await hefu.now()) });
}

export async function becameCase(
  hefu: HefuConnection,
  { actor }: Session,
  id: string,
  caseId: string,
): Promise<void> {
  await draftBecameCase(hefu.pool, actor.user, id, caseId);
}

export async function dropDraft(hefu: HefuConnection, { actor }: Session, id: string): Promise<void> {
  await dropRequestDraft(hefu.pool, actor.user, id);
}
