import { startEpoch } from '../store/tree/sequencer-state.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput, NotSignedIn } from './failures.js';
import type { Session } from './session.js';

/** Begins a new epoch of the log: from here on it is signed again, although copies outside know more. */
export async function beginEpoch(hefu: HefuConnection, session: Session, reason: string): Promise<number> {
  if (!session.actor.roles.includes('admin'))
    throw new NotSignedIn(['只有系统管理员可以办理这一项。', 'Only the administrator can do this.']);
  if (reason.trim() === '') {
    throw new MalformedInput([
      {
        pointer: '/reason',
        code: 'reason-missing',
        detail: '请写明理由。',
        english: 'Please state the reason.',
      },
    ]);
  }
  const actor = `${session.actor.user}（${session.principal.subject}）`;
  return startEpoch(hefu.pool, { origin: null, actor, reason: reason.trim() });
}
