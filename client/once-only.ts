import { shanghaiInstant } from '../calendar/shanghai-time.js';
import type { Json } from '../domain/json.js';
import { answerRequest, claimRequest, planRequest, releaseRequest } from '../store/request-keys.js';
import type { HefuConnection } from './connection.js';

/** What came of a request: an HTTP status and its document. */
export interface Outcome {
  readonly status: number;
  readonly body: Json;
}

export interface RequestName {
  /** User id: a key is scoped to whoever sends it. */
  readonly actor: string;
  readonly key: string;
  /** SHA-256 of what is asked. */
  readonly fingerprint: Buffer;
}

export type OnceDone =
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly replayed: boolean }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'other-request' };

/** Longer than any command is waited for: whoever has not answered by then has died. */
const abandonedAfterMs = 60_000;

/**
 * Does a request once. What is planned is kept before it is done, so that a try after a crash finds the ids the first
 * one gave out; the commands themselves are idempotent by their ids. A fault is thrown and leaves the request open.
 */
export async function onceOnly(
  hefu: HefuConnection,
  { actor, key, fingerprint }: RequestName,
  once: { readonly plan: () => Promise<Json>; readonly work: (plan: Json) => Promise<Outcome> },
): Promise<OnceDone> {
  const now = await hefu.now();
  const claim = await claimRequest(hefu.pool, {
    actor,
    key,
    fingerprint,
    at: shanghaiInstant(now),
    abandonedBefore: shanghaiInstant(now - abandonedAfterMs),
  });
  switch (claim.kind) {
    case 'under-way':
    case 'other-request':
      return { kind: claim.kind };
    case 'answered':
      return { kind: 'done', outcome: { status: claim.status, body: claim.answer }, replayed: true };
    case 'yours': {
      const outcome = await doIt(hefu, actor, key, claim.plan, once).catch(async (error: unknown) => {
        // Not done, and not to be waited for: whoever tries again need not wait until the claim has aged.
        await releaseRequest(hefu.pool, actor, key).catch(() => undefined);
        throw error;
      });
      return { kind: 'done', outcome, replayed: false };
    }
  }
}

async function doIt(
  hefu: HefuConnection,
  actor: string,
  key: string,
  planned: Json | null,
  once: { readonly plan: () => Promise<Json>; readonly work: (plan: Json) => Promise<Outcome> },
): Promise<Outcome> {
  const plan = planned ?? (await once.plan());
  if (planned === null) await planRequest(hefu.pool, actor, key, plan);
  const outcome = await once.work(plan);
  await answerRequest(hefu.pool, actor, key, outcome.status, outcome.body);
  return outcome;
}
