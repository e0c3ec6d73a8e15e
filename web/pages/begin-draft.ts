import { createHash } from 'node:crypto';
import type { HefuConnection } from '../../client/connection.js';
import { MalformedInput } from '../../client/failures.js';
import { onceOnly } from '../../client/once-only.js';
import type { RequestDraft } from '../../client/request-drafts.js';
import type { Session } from '../../client/session.js';
import { beginLetter, planLetter, type PlannedLetter } from '../../client/share-requests.js';
import { asJson, type Json } from '../../domain/json.js';
import { draftFields } from './draft-tasks.js';
import type { Mistake } from './error-summary.js';
import { said } from './said.js';
import { say } from '../say.js';
import type { Refusal } from '../../domain/refusal.js';
import { refusalTold } from '../refusal-told.js';
import { failureTold, problemsTold } from '../failure-told.js';

type Begun =
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'refused'; readonly mistakes: readonly Mistake[] };

/** Makes a case of a draft, once: the draft's own id is the key. */
export async function beginDraft(
  hefu: HefuConnection,
  session: Session,
  draft: RequestDraft,
): Promise<Begun> {
  const letter = {
    resources: [draft.resource],
    purpose: '',
    basis: '',
    ...Object.fromEntries(draftFields.flatMap((name) => filled(name, draft.typed[name]))),
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(letter)).digest();
  try {
    // Put right and sent again, it is another request: a refusal is the answer to what was sent then.
    const key = `${draft.id}/${fingerprint.toString('hex').slice(0, 16)}`;
    const done = await onceOnly(
      hefu,
      { actor: session.actor.user, key, fingerprint },
      {
        plan: async () => asJson(await planLetter(hefu, session, letter)),
        work: async (plan) => {
          // What `plan` above made, read back from the store.
          const started = await beginLetter(hefu, session, plan as unknown as PlannedLetter);
          const [first] = started.cases;
          if (first?.answer.kind === 'accepted') return { status: 201, body: { id: first.id } };
          return { status: 409, body: asJson(first?.answer.kind === 'refused' ? first.answer.refusals : []) };
        },
      },
    );
    if (done.kind !== 'done')
      return refused([
        say(
          '这份申请正在提交，请稍候在“我发起的”中查看。',
          'This application is being sent. Please look under “Begun by me” in a moment.',
        ),
      ]);
    return outcomeOf(done.outcome.body);
  } catch (error) {
    if (error instanceof MalformedInput) return refused(problemsTold(error).map(({ detail }) => detail));
    // The draft is kept: the same button sends it later.
    if (error instanceof Error && error.name === 'ServiceAway') return refused([failureTold(error)]);
    throw error;
  }
}

function outcomeOf(body: Json): Begun {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const view = body as { readonly [field: string]: Json };
    if (said(view, 'id') !== '') return { kind: 'begun', id: said(view, 'id') };
  }
  return refused((body as unknown as readonly Refusal[]).map(refusalTold));
}

const refused = (sentences: readonly string[]): Begun => ({
  kind: 'refused',
  mistakes: sentences.map((sentence) => ({ field: null, sentence })),
});

function filled(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  const text = value?.trim() ?? '';
  return text === '' ? [] : [[name, text]];
}
