import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { onDemandResource, universalResource } from '../../engine/small-city.js';
import { startInstallation, type TestInstallation } from './installation.js';

let city: TestInstallation;
beforeAll(async () => {
  city = await startInstallation();
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const letter = ['--purpose', '社会救助核对', '--basis', '社会救助暂行办法'];
const adopted = ['--rule-set', 'sh-2016-238', '--rule-set-reason', '测试'];

async function started(...more: readonly string[]): Promise<string> {
  const words = [
    'request',
    'start',
    '--as',
    'mz-coordinator',
    '--resource',
    onDemandResource,
    ...letter,
    ...more,
  ];
  const { cases } = (await city.json(...words)) as { readonly cases: readonly { readonly id: string }[] };
  return cases[0]!.id;
}
const order = (
  id: string,
  user: string,
  type: string,
  data: object = {},
): ReturnType<TestInstallation['hefu']> =>
  city.hefu('request', 'do', id, type, '--as', user, '--data', JSON.stringify(data));

/** A case under A whose paper came long ago: overdue at once. */
async function overdueCase(): Promise<string> {
  const id = await started(...adopted);
  await order(id, 'mz-coordinator', 'Submit');
  const receivedOn = shanghaiDate(Date.now() - 60 * 86_400_000);
  expect((await order(id, 'ga-reviewer', 'ReceiveApplication', { receivedOn })).code).toBe(0);
  return id;
}

describe('hefu request on a real database and a real Temporal', () => {
  test('one letter with two resources is two cases with one letter id', async () => {
    const document = await city.json(
      ...['request', 'start', '--as', 'mz-coordinator', ...letter],
      ...['--resource', onDemandResource, '--resource', universalResource],
    );
    expect(document).toEqual({
      letter: expect.stringMatching(/^LW-/),
      cases: [
        expect.objectContaining({
          id: expect.stringMatching(/^GX-\d{4}-\d{6}$/),
          status: 'draft',
          resource: onDemandResource,
        }),
        expect.objectContaining({ status: 'draft', resource: universalResource }),
      ],
    });
    const { letter: id, cases } = document as {
      readonly letter: string;
      readonly cases: readonly { readonly letter: string }[];
    };
    expect(cases.map((one) => one.letter)).toEqual([id, id]);
  }, 60_000);

  test('the contract: what show tells, and the count of its days', async () => {
    const id = await started('--mode', 'api');
    await order(id, 'mz-head', 'ConsentToSend');
    const done = await order(id, 'mz-coordinator', 'Submit');
    expect([done.code, done.stdout]).toEqual([
      0,
      expect.stringContaining('已办理：提交申请、登记收文、开始计算答复期限。'),
    ]);
    const shown = await city.json('request', 'show', id, '--days');
    expect(shown).toMatchObject({
      id,
      status: 'in-review',
      version: 5,
      ruleSet: 'cn-2025-809',
      requester: 'mz',
      provider: 'ga',
      mode: 'api',
      clock: { trigger: 'application-receipt', calendar: 'cn', provisional: expect.any(Boolean) },
      overdue: false,
      escalationLevel: 0,
      heldBy: { department: 'ga', role: 'reviewer', since: expect.stringMatching(/\+08:00$/) },
    });
    const { days, clock } = shown as {
      readonly days: readonly { readonly date: string; readonly counted: boolean }[];
      readonly clock: { readonly due: string };
    };
    expect([days.filter(({ counted }) => counted).length, days.at(-1)?.date]).toEqual([10, clock.due]);
    const { stdout } = await city.hefu('request', 'show', id, '--days');
    expect(stdout).toMatch(
      /答复期限 {4}\d{4}年\d+月\d+日（周.）· 剩 \d+ 个工作日 · 依据：政务数据共享条例 第二十一条/,
    );
    expect(stdout).toContain('第 10 个');
    expect(stdout).toContain(`hefu request do ${id} Propose --as <用户> --data '{"decision":"approve"}'`);
  }, 60_000);

  test('refused: exit 4, every reason on a line of its own, and it is on the record', async () => {
    const id = await started();
    const said = await order(id, 'ga-reviewer', 'Submit');
    expect([said.code, said.stdout, said.stderr.split('。\n').length]).toEqual([4, '', 3]);
    const refused = await city.hefu('request', 'do', id, 'Submit', '--as', 'ga-reviewer', '--json');
    expect([refused.code, JSON.parse(refused.stdout)]).toEqual([
      4,
      {
        id,
        refusals: [
          { code: 'not-yours', message: expect.any(String) },
          { code: 'consent-missing', message: expect.any(String) },
        ],
      },
    ]);
    const events = await city.json('request', 'events', id);
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'CommandRefused',
          actor: expect.objectContaining({ user: 'ga-reviewer' }),
        }),
      ]),
    );
    expect((await city.hefu('request', 'events', id)).stdout).toContain('未予办理：');
  }, 60_000);

  test('malformed: exit 2, no record; unknown: exit 3', async () => {
    const id = await started();
    const before = await city.json('request', 'events', id);
    expect((await order(id, 'mz-coordinator', 'Submit', { unknown: 1 })).code).toBe(2);
    expect((await order(id, 'mz-coordinator', 'Explode')).code).toBe(2);
    expect(await city.json('request', 'events', id)).toEqual(before);
    for (const words of [
      ['show', 'GX-1999-000001'],
      ['events', 'GX-1999-000001'],
    ]) {
      expect((await city.hefu('request', ...words)).code).toBe(3);
    }
    expect((await order('GX-1999-000001', 'mz-coordinator', 'Submit')).code).toBe(3);
    expect((await order(id, 'nobody', 'Submit')).code).toBe(3);
  }, 60_000);

  test('overdue cases end with 5, and are told apart from those in time', async () => {
    const [late, inTime] = [await overdueCase(), await started()];
    const listed = await city.hefu('request', 'list', '--overdue', '--json');
    const ids = (JSON.parse(listed.stdout) as readonly { readonly id: string }[]).map(({ id }) => id);
    expect([listed.code, ids.includes(late), ids.includes(inTime)]).toEqual([5, true, false]);
    expect((await city.hefu('request', 'list', '--overdue')).stdout).toMatch(/超期 \d+ 个工作日/);
    expect((await city.hefu('request', 'list', '--overdue', '--provider', 'mz')).code).toBe(0);
    expect((await city.hefu('request', 'list', '--status', 'draft')).stdout).toContain(inTime);
  }, 60_000);

  test('data from a file; a dry run changes nothing; the same command id is done once', async () => {
    const id = await started(...adopted);
    const file = city.file('withdraw.json');
    await writeFile(file, '\uFEFF{"reason":"不再需要"}');
    const withdraw = ['request', 'do', id, 'Withdraw', '--as', 'mz-coordinator', '--data', `@${file}`];
    expect(await city.json(...withdraw, '--dry-run')).toEqual({ id, command: 'Withdraw', dryRun: true });
    expect(await city.json('request', 'show', id)).toMatchObject({ status: 'draft', version: 1 });
    const once = [...withdraw, '--command-id', 'withdraw-1'];
    expect(await city.json(...once)).toMatchObject({
      status: 'withdrawn',
      version: 2,
      events: ['RequestWithdrawn'],
    });
    expect(await city.json(...once)).toMatchObject({ status: 'withdrawn', version: 2 });
    expect(
      (await city.hefu('request', 'do', id, 'Submit', '--as', 'mz-coordinator', '--data', '@/none.json'))
        .code,
    ).toBe(3);
  }, 60_000);

  test('a signed envelope works as a signal from any Temporal client', async () => {
    const id = await started(...adopted);
    const envelope = await city.json('request', 'sign', id, 'Submit', '--as', 'mz-coordinator');
    expect(Object.keys(envelope as object)).toEqual(
      expect.arrayContaining([
        'commandId',
        'case',
        'type',
        'data',
        'actor',
        'principal',
        'receivedAt',
        'keyId',
        'signature',
      ]),
    );
    const client = await city.engine.hefu.temporal();
    await client.workflow.getHandle(`share-request/${id}`).signal('command', envelope);
    const limit = Date.now() + 20_000;
    let status = 'draft';
    while (status === 'draft' && Date.now() < limit) {
      ({ status } = (await city.json('request', 'show', id)) as { readonly status: string });
    }
    expect(status).toBe('submitted');
  }, 60_000);

  test('both names are recorded: the demo user as actor, the operator as principal', async () => {
    const id = await started();
    const [first] = (await city.json('request', 'events', id)) as readonly object[];
    expect(first).toMatchObject({
      actor: { user: 'mz-coordinator' },
      principal: { method: 'demo', subject: expect.any(String) },
    });
  }, 60_000);

  test('nobody signed in: exit 4 and how to', async () => {
    const { code, stderr } = await city.hefu('inbox');
    expect([code, stderr]).toEqual([4, expect.stringContaining('“--as <用户>”')]);
    expect((await city.hefuWith({ HEFU_TOKEN: 'wrong' }, 'inbox')).code).toBe(4);
  });

  test('the inbox has what the engine told, in Shanghai time', async () => {
    await overdueCase();
    const notices = await city.json('inbox', '--as', 'ga-approver', '--limit', '5');
    expect(notices).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: expect.stringContaining('【GX-'),
          createdAt: expect.stringMatching(/\+08:00$/),
        }),
      ]),
    );
    expect((await city.hefu('inbox', '--as', 'ga-approver')).stdout).toContain('未读');
    expect((await city.hefu('notices', 'undelivered')).code).toBe(0);
  }, 60_000);
});
