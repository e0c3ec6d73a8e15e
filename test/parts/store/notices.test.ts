import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Notice, Recipient } from '../../../domain/notice.js';
import { listUndelivered, markFailed, markSent, takeDeliveries } from '../../../store/deliveries.js';
import { listInbox, listUnreached, openNotice } from '../../../store/inbox.js';
import { record } from '../../../store/record.js';
import { accepted, at, event, openStore, recordOn, type StoreUnderTest } from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
  await addPerson('chen', 'gaj', ['approver', 'head'], 'chen@example.cn');
  await addPerson('wu', 'gaj', ['approver'], null);
  await addPerson('sun', 'gaj', ['approver'], 'sun@example.cn', 'disabled');
  await addPerson('lu', 'jxw', ['commission'], 'lu@example.cn');
});
afterAll(async () => {
  await store.close();
});

async function addPerson(
  user: string,
  department: string,
  roles: readonly string[],
  email: string | null,
  status = 'active',
): Promise<void> {
  await record(store.pool, {
    stream: `person/${user}`,
    version: 0,
    entries: [accepted('c-0', [event('PersonRegistered')])],
    view: { user, status, department, roles },
    nextDeadline: null,
    personal: { name: `姓名${user}`, email, salt: Buffer.alloc(16).toString('base64') },
  });
}

const notice = (to: Recipient, subject = '催办'): Notice => ({
  kind: 'escalated',
  to,
  subject,
  body: `${subject}正文`,
});

async function tell(id: string, notices: readonly Notice[], mail = false): Promise<readonly string[]> {
  const outcome = await recordOn(store.pool, id, 0, [accepted('c-1', [event('A'), event('B')], notices)], {
    mail,
  });
  if (outcome.kind !== 'recorded') throw new Error('behind');
  return outcome.outside;
}

async function toldOf(id: string): Promise<readonly (string | null)[]> {
  const { rows } = await store.pool.query<{ recipient: string | null }>(
    'SELECT recipient FROM hefu.notice WHERE stream = $1 ORDER BY recipient',
    [`share-request/${id}`],
  );
  return rows.map(({ recipient }) => recipient);
}

describe('who is told', () => {
  test('everybody active who holds the role in the department', async () => {
    await tell('n-1', [notice({ department: 'gaj', role: 'approver' })]);
    expect(await toldOf('n-1')).toEqual(['chen', 'wu']);
  });

  test('everybody who holds the role, in whatever department', async () => {
    await tell('n-2', [notice({ role: 'commission' })]);
    expect(await toldOf('n-2')).toEqual(['lu']);
  });

  test('one person by name of user', async () => {
    await tell('n-3', [notice({ user: 'wu' })]);
    expect(await toldOf('n-3')).toEqual(['wu']);
  });

  test('once of the same thing, although reached by two roles', async () => {
    await tell('n-4', [
      notice({ department: 'gaj', role: 'approver' }),
      notice({ department: 'gaj', role: 'head' }),
    ]);
    expect(await toldOf('n-4')).toEqual(['chen', 'wu']);
  });

  test('nobody holds the role: the notice is kept and shown, not lost', async () => {
    await tell('n-5', [
      notice({ department: 'rsj', role: 'head' }),
      notice({ department: 'rsj', role: 'approver' }),
    ]);
    expect(await toldOf('n-5')).toEqual([null, null]);
    expect(
      (await listUnreached(store.pool)).map(({ addressedTo }) => addressedTo['role']).toSorted(),
    ).toEqual(['approver', 'head']);
  });

  test('in the recording transaction: who is behind tells nobody', async () => {
    await recordOn(store.pool, 'n-6', 0, [accepted('c-1')]);
    await recordOn(store.pool, 'n-6', 0, [accepted('c-2', [event('A')], [notice({ user: 'wu' })])]);
    expect(await toldOf('n-6')).toEqual([]);
  });
});

describe('the inbox', () => {
  test('newest first, page by page, with the case, the event and its time', async () => {
    for (const id of ['i-1', 'i-2', 'i-3']) await tell(id, [notice({ user: 'lu' }, id)]);
    const [newest, second] = await listInbox(store.pool, 'lu', { limit: 2 });
    expect([newest?.subject, second?.subject]).toEqual(['i-3', 'i-2']);
    expect(newest).toMatchObject({
      stream: 'share-request/i-3',
      seq: 2,
      kind: 'escalated',
      body: 'i-3正文',
      createdAt: new Date(at),
    });
    const [older] = await listInbox(store.pool, 'lu', { before: second!.id });
    expect(older?.subject).toBe('i-1');
  });

  test('the first opening is recorded, and only by the one it was sent to', async () => {
    await tell('i-4', [notice({ user: 'lu' })]);
    const [mine] = await listInbox(store.pool, 'lu');
    expect(await openNotice(store.pool, 'wu', mine!.id, '2026-01-06T00:00:00Z')).toBe(false);
    expect(await openNotice(store.pool, 'lu', mine!.id, '2026-01-06T00:00:00Z')).toBe(true);
    expect(await openNotice(store.pool, 'lu', mine!.id, '2026-01-07T00:00:00Z')).toBe(true);
    const [opened] = await listInbox(store.pool, 'lu');
    expect(opened?.firstOpenedAt).toEqual(new Date('2026-01-06T00:00:00Z'));
    expect((await listInbox(store.pool, 'lu', { unopened: true })).map(({ id }) => id)).not.toContain(
      mine!.id,
    );
  });

  test('what was sent cannot be rewritten by the application', async () => {
    await expect(store.pool.query(`UPDATE hefu.notice SET body = ''`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(store.pool.query('DELETE FROM hefu.notice')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('mail', () => {
  test('is due only where it is switched on and only to people with an address', async () => {
    expect(await tell('m-1', [notice({ department: 'gaj', role: 'approver' })])).toEqual([]);
    const due = await tell('m-2', [notice({ department: 'gaj', role: 'approver' })], true);
    expect(await takeDeliveries(store.pool, due)).toMatchObject([
      { address: 'chen@example.cn', recipient: 'chen', subject: '催办', state: 'due', attempts: 0 },
    ]);
  });

  test('is not due of a kind that the person wants otherwise; the inbox has it all the same', async () => {
    await record(store.pool, {
      stream: 'person/zhou',
      version: 0,
      entries: [accepted('c-0', [event('PersonRegistered')])],
      view: {
        user: 'zhou',
        status: 'active',
        department: 'gaj',
        roles: ['planner'],
        notMailed: ['answered', 'list-filed'],
      },
      nextDeadline: null,
      personal: { name: '周', email: 'zhou@example.cn', salt: Buffer.alloc(16).toString('base64') },
    });
    const to = { user: 'zhou' };
    const due = await tell('m-6', [notice(to), { ...notice(to, '已答复'), kind: 'answered' }], true);
    expect(await takeDeliveries(store.pool, due)).toMatchObject([{ recipient: 'zhou', kind: 'escalated' }]);
    expect((await listInbox(store.pool, 'zhou')).map(({ kind }) => kind).toSorted()).toEqual([
      'answered',
      'escalated',
    ]);
  });

  test('sent is sent: it is not taken again, and a late failure does not unsend it', async () => {
    const due = await tell('m-3', [notice({ user: 'chen' })], true);
    await markSent(store.pool, due[0]!, at, null);
    expect(await takeDeliveries(store.pool, due)).toEqual([]);
    await markFailed(store.pool, due[0]!, { attempt: 2, error: 'late', final: true, at });
    expect(await listUndelivered(store.pool)).toEqual([]);
  });

  test('a failure is retried and, given up, visible as undelivered', async () => {
    const due = await tell('m-4', [notice({ user: 'chen' })], true);
    await markFailed(store.pool, due[0]!, { attempt: 1, error: 'connection refused', final: false, at });
    expect(await takeDeliveries(store.pool, due)).toMatchObject([
      { state: 'retrying', attempts: 1, lastError: 'connection refused' },
    ]);
    await markFailed(store.pool, due[0]!, { attempt: 2, error: 'no such mailbox', final: true, at });
    expect(await takeDeliveries(store.pool, due)).toEqual([]);
    expect(await listUndelivered(store.pool)).toMatchObject([
      { noticeId: due[0], attempts: 2, lastError: 'no such mailbox' },
    ]);
  });

  test('an erased address is gone from what was still to be sent', async () => {
    await addPerson('qian', 'gaj', ['planner'], 'qian@example.cn');
    const due = await tell('m-5', [notice({ user: 'qian' })], true);
    await record(store.pool, {
      stream: 'person/qian',
      version: 1,
      entries: [accepted('c-1', [event('PersonalDataErased')])],
      view: { user: 'qian', status: 'active', department: 'gaj', roles: ['planner'] },
      nextDeadline: null,
      personal: { erased: true },
    });
    expect(await takeDeliveries(store.pool, due)).toEqual([]);
    const { rows } = await store.owner.query(`SELECT FROM hefu.delivery WHERE address LIKE 'qian%'`);
    expect(rows).toEqual([]);
  });
});
