import { startEpoch } from '../store/tree/sequencer-state.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotSignedIn } from './failures.js';
import type { Session } from './session.js';

/** Begins a new epoch of the log: from here on it is signed again, although copies outside know more. */
export async function beginEpoch(hefu: HefuConnection, session: Session, reason: string): Promise<number> {
  if (!session.actor.roles.includes('admin')) throw new NotSignedIn('只有系统管理员可以办理这一项。');
  if (reason.trim() === '') {
    throw new MalformedInput([{ pointer: '/reason', code: 'reason-missing', detail: '请写明理由。' }]);
  }
  const actor = `${session.actor.user}（${session.principal.subject}）`;
  return startEpoch(hefu.pool, { origin: null, actor, reason: reason.trim() });
}
