import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redecideLog } from '../../../audit/redecide/redecide-log.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import { catalogueChangeCase } from '../../../client/catalogue-change-case.js';
import { reportChange } from '../../../client/catalogue-changes.js';
import { commandCase } from '../../../client/command-case.js';
import { commandCatalogue } from '../../../client/command-catalogue.js';
import { demandCase } from '../../../client/demand-case.js';
import { recordDemand } from '../../../client/demands.js';
import { registerDepartment, registerPerson } from '../../../client/register-people.js';
import { setSetting } from '../../../client/settings.js';
import { startPlans } from '../../../client/start-plans.js';
import { canonicalJson } from '../../../domain/canonical-json.js';
import { asJson } from '../../../domain/json.js';
import type { Refusal } from '../../../domain/refusal.js';
import { readAttempts } from '../../../store/read-stream.js';
import { sharedTemporal } from '../../servers/shared-temporal.js';
import { startEngine, type Engine } from '../engine.js';
import { eventually } from '../eventually.js';
import { forged } from './forged.js';
import { closed, lived, submitted } from './lived-case.js';
import { onDemandResource } from '../small-city.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(await sharedTemporal());
}, 300_000);
afterAll(async () => {
  await engine.stop();
}, 60_000);

async function found(stream?: string): Promise<readonly string[]> {
  const report = await redecideLog(engine.hefu.pool, stream === undefined ? {} : { stream });
  return report.discrepancies.map((one) => `${one.stream} ${one.seq} ${one.what} ${one.field}`);
}

/** Rewrites one member of one body, as somebody with all rights on the database would. */
async function rewrite(stream: string, seq: number, from: string, to: string): Promise<void> {
  await forged(
    engine.ownerUrl,
    `UPDATE hefu.event SET body = replace(body, $3, $4) WHERE stream = $1 AND seq = $2 AND body LIKE '%' || $3 || '%'`,
    [stream, seq, from, to],
  );
}

describe('every recorded command decided again', () => {
  test('a whole installation comes out as it is recorded: cases, refusals, strangers’ signals, catalogue, directory, keys', async () => {
    const stream = await lived(engine, closed);
    const id = stream.split('/')[1] ?? '';
    await engine.order(id, 'mz-coordinator', 'Remind');
    const other = await lived(engine, submitted);
    expect(await engine.order(other.split('/')[1] ?? '', 'mz-coordinator', 'Approve')).toMatchObject({
      kind: 'refused',
    });
    const handle = (await engine.hefu.temporal()).workflow.getHandle(other);
    await handle.signal('command', 'whatever');
    await lived(
      engine,
      [['ga-reviewer', 'ReceiveApplication', { receivedOn: '2026-01-05' }]],
      other.split('/')[1],
    );
    await eventually(async () => {
      const report = await redecideLog(engine.hefu.pool);
      expect(report.discrepancies).toEqual([]);
      expect(report.attempts).toBe(3);
      expect(report.streams).toBeGreaterThanOrEqual(20);
    });
  }, 120_000);

  test('refused attempts of every kind of case and register come out as recorded; another reason put in is named', async () => {
    const { hefu } = engine;
    const [asks, owns, commission] = await Promise.all(
      ['mz-coordinator', 'ga-coordinator', 'jx-commission'].map(async (user) => engine.as(user)),
    );
    await startPlans(hefu, commission!, { year: 2026, departments: ['ga'], issuedOn: '2026-01-15' });
    const plan = 'ga-2026';
    const { id: change } = await reportChange(hefu, owns!, {
      entry: onDemandResource,
      cause: 'law',
      what: '修订',
    });
    const { id: need } = await recordDemand(hefu, asks!, {
      title: '注销信息',
      purpose: '核对',
      items: [],
      provider: 'ga',
    });
    const content = { level: 'municipal', joinsPlan: false, calendar: 'cn' } as const;
    const refused: readonly (readonly [stream: string, attempt: () => Promise<unknown>])[] = [
      [
        `annual-plan/${plan}`,
        () => commandCase(hefu, asks!, annualPlanCase, { id: plan, type: 'ReturnFiling', data: {} }),
      ],
      [
        `catalogue-change/${change}`,
        () => commandCase(hefu, owns!, catalogueChangeCase, { id: change, type: 'GrantExtension', data: {} }),
      ],
      [
        `demand/${need}`,
        () =>
          commandCase(hefu, owns!, demandCase, { id: need, type: 'AnswerListed', data: { entry: 'none' } }),
      ],
      [
        `catalogue/${onDemandResource}`,
        () =>
          commandCatalogue(hefu, asks!, {
            code: onDemandResource,
            type: 'RetireEntry',
            data: { reason: '' },
          }),
      ],
      [
        'department/mz',
        () => registerDepartment(hefu, asks!, { code: 'mz', name: '民政局', aliases: [], ...content }),
      ],
      [
        'person/ga-head',
        () =>
          registerPerson(hefu, asks!, {
            user: 'ga-head',
            name: '另一人',
            email: null,
            department: 'mz',
            roles: ['head'],
          }),
      ],
      ['settings/city', () => setSetting(hefu, asks!, 'city', 'graceMinutes', 0, '不留撤回时间')],
    ];
    for (const [stream, attempt] of refused) {
      await attempt();
      expect([stream, await found(stream)]).toEqual([stream, []]);
      const [kept] = await readAttempts(hefu.pool, stream);
      const { refusals } = kept!.data as { readonly refusals: readonly { readonly code: string }[] };
      const attempts = `${stream}/attempts`;
      await rewrite(attempts, 1, `"code":"${refusals[0]!.code}"`, '"code":"no-such-reason"');
      expect(await found(stream)).toEqual([`${attempts} 1 refused-otherwise data.refusals.0.code`]);
      await rewrite(attempts, 1, '"code":"no-such-reason"', `"code":"${refusals[0]!.code}"`);
    }
    expect(await found()).toEqual([]);
  }, 120_000);

  test.each([
    [
      'a deadline with another number of days',
      5,
      '"workingDays":10',
      '"workingDays":11',
      ['5 decided-otherwise data.obligation.workingDays'],
    ],
    ['another rule', 5, '"rule":"B6a","seq"', '"rule":"B7","seq"', ['5 decided-otherwise rule']],
    [
      'another kind of event',
      2,
      '"type":"ConsentGiven"}',
      '"type":"RequestClosed"}',
      ['2 decided-otherwise type', '3 refused-again type'],
    ],
    [
      'somebody else as the one who acted',
      3,
      '"user":"mz-coordinator"},"at"',
      '"user":"mz-somebody"},"at"',
      ['3 decided-otherwise actor.user'],
    ],
    [
      'another purpose in the signed command and in the event',
      1,
      '社会救助核对',
      '商业用途',
      ['1 bad-signature envelope.keyId'],
    ],
    [
      'a signed command whose context says other settings',
      1,
      '"graceMinutes":10',
      '"graceMinutes":99',
      ['1 bad-signature envelope.keyId', '1 attested-otherwise envelope.context.settings.graceMinutes'],
    ],
    ['a command whose signature is gone', 2, '"envelope":', '"envelop":', ['2 no-command envelope']],
    ['a key nobody registered', 2, '"keyId":"gw-', '"keyId":"xx-', ['2 unknown-key envelope.keyId']],
    [
      'a command meant for another case',
      2,
      '"case":"GX',
      '"case":"GY',
      ['2 bad-signature envelope.keyId', '2 wrong-case envelope.case'],
    ],
  ])('%s is named', async (_, seq, from, to, expected) => {
    const stream = await lived(engine, submitted);
    await rewrite(stream, seq, from, to);
    expect(await found(stream)).toEqual(expected.map((one) => `${stream} ${one}`));
  });

  test('a recipient of a notice changed, added or left out is named', async () => {
    const stream = await lived(engine, submitted);
    const forge = (sql: string): Promise<void> => forged(engine.ownerUrl, sql, [stream]);
    await forge(
      `UPDATE hefu.notice SET addressed_to = '{"user":"nobody"}' WHERE id = (SELECT min(id) FROM hefu.notice WHERE stream = $1)`,
    );
    expect(await found(stream)).toEqual([
      expect.stringContaining('notice-differs'),
      expect.stringContaining('notice-differs'),
      // Nor is whoever it reached the one it was addressed to.
      expect.stringMatching(/notice-differs notices\.[a-z-]+\.recipient$/),
    ]);
    await forge('DELETE FROM hefu.notice WHERE stream = $1');
    expect(await found(stream)).toEqual([
      expect.stringContaining('notice-differs'),
      expect.stringContaining('notice-differs'),
    ]);
  });

  test('whoever is said to have been told must be the one named, or have held the office then', async () => {
    const stream = await lived(engine, submitted);
    const reached = async (who: string): Promise<readonly string[]> => {
      await forged(
        engine.ownerUrl,
        `UPDATE hefu.notice SET recipient = '${who}' WHERE id = (SELECT min(id) FROM hefu.notice WHERE stream = $1)`,
        [stream],
      );
      return found(stream);
    };
    const { rows } = await engine.hefu.pool.query<{ recipient: string }>(
      'SELECT recipient FROM hefu.notice WHERE stream = $1 ORDER BY id LIMIT 1',
      [stream],
    );
    // Nobody of that name; somebody of another office; whoever it was.
    for (const who of ['nobody', 'mz-approver'])
      expect(await reached(who)).toEqual([
        expect.stringMatching(/notice-differs notices\.[a-z-]+\.recipient/),
      ]);
    expect(await reached(rows[0]!.recipient)).toEqual([]);
  });

  test('another reason put in the place of one told is named, and so is an attempt that would have been accepted', async () => {
    const stream = await lived(engine, submitted);
    const id = stream.split('/')[1] ?? '';
    await engine.order(id, 'mz-coordinator', 'Approve', { mode: 'api' });
    const attempts = `${stream}/attempts`;
    await rewrite(attempts, 1, '"code":"not-yours"', '"code":"wrong-status"');
    expect(await found(stream)).toEqual([`${attempts} 1 refused-otherwise data.refusals.0.code`]);
    await engine.order(id, 'ga-coordinator', 'Remind');
    await rewrite(attempts, 2, '"version":', '"version":9');
    expect((await found(stream)).at(-1)).toBe(`${attempts} 2 version-unknown data.version`);
  });

  test('a refusal for which there are more reasons now: decided the same, a remark that says the further ones', async () => {
    const stream = await lived(engine, submitted);
    const id = stream.split('/')[1] ?? '';
    // Not theirs, and without the items it must name.
    await engine.order(id, 'mz-coordinator', 'RequestSupplement', { missing: [] });
    const attempts = `${stream}/attempts`;
    const [kept] = await readAttempts(engine.hefu.pool, stream);
    const { refusals } = kept!.data as { readonly refusals: readonly Refusal[] };
    expect(refusals.length).toBeGreaterThan(1);
    const [first, ...further] = refusals;
    await rewrite(attempts, 1, canonicalJson(asJson(refusals)), canonicalJson(asJson([first!])));
    expect(await redecideLog(engine.hefu.pool, { stream })).toMatchObject({
      discrepancies: [],
      discrepanciesTotal: 0,
      remarksTotal: 1,
      remarks: [
        {
          stream: attempts,
          seq: 1,
          what: 'refused-for-more',
          expected: further.map(({ message }) => message).join(''),
        },
      ],
    });
    // Told in other words: one on record does not stand as it was told.
    await rewrite(attempts, 1, first!.message, '不予办理。');
    expect(await found(stream)).toEqual([`${attempts} 1 refused-otherwise data.refusals.0.message`]);
    await rewrite(attempts, 1, canonicalJson(asJson([{ ...first!, message: '不予办理。' }])), '[]');
    expect(await found(stream)).toEqual([`${attempts} 1 refused-otherwise data.refusals.0`]);
    await rewrite(attempts, 1, '"refusals":[]', `"refusals":${canonicalJson(asJson(refusals))}`);
    expect(await redecideLog(engine.hefu.pool, { stream })).toMatchObject({
      discrepanciesTotal: 0,
      remarksTotal: 0,
    });
  });

  test('an event put behind the last one by hand has no command, or repeats one', async () => {
    const stream = await lived(engine, submitted);
    await forged(
      engine.ownerUrl,
      `INSERT INTO hefu.event SELECT stream, 6, gen_random_uuid(), type, at, recorded_at, actor,
         replace(replace(body, '"seq":2', '"seq":6'), '"index":0', '"index":0'), previous_hash, hash, 'c-x', 0, NULL, NULL, transaction_id
       FROM hefu.event WHERE stream = $1 AND seq = 2`,
      [stream],
    );
    expect(await found(stream)).toEqual([`${stream} 6 refused-again type`]);
  });
});
