import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { rebuildProjections } from '../../../client/rebuild-projections.js';
import { listInbox } from '../../../store/inbox.js';
import { readAttempts } from '../../../store/read-stream.js';
import { projectionRows } from '../client/projection-rows.js';
import { checksOfTheCatalogue } from './catalogue-checks.js';
import { startInstallation, type TestInstallation } from './installation.js';
import { as, fields, typing } from './typing.js';

let city: TestInstallation;
beforeAll(async () => {
  city = await startInstallation();
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const { json, drafted } = typing(() => city);

describe('B4: an entry from draft to publication, and what changes it', () => {
  let code = '';

  test('drafted, reviewed, published; in between nobody can request it', async () => {
    const draft = await drafted(fields);
    expect(draft).toMatchObject({ status: 'draft', findings: [] });
    code = String(draft['code']);
    const start = ['request', 'start', '--resource', code, '--purpose', '核对', '--basis', '办法'];
    expect((await city.hefu(...start, ...as('mz-coordinator'))).code).toBe(3);
    expect(await json('catalogue', 'review', code, ...as('ga-coordinator'))).toMatchObject({
      status: 'in-review',
    });
    const refused = await city.hefu('catalogue', 'publish', code, ...as('ga-coordinator'));
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('市经济信息化委')]);
    expect(await json('catalogue', 'publish', code, ...as('jx-commission'))).toMatchObject({
      status: 'published',
    });
    expect(await json(...start, ...as('mz-coordinator'))).toMatchObject({ cases: [{ status: 'draft' }] });
    const inbox = await listInbox(city.engine.hefu.pool, 'ga-coordinator');
    expect(inbox.map(({ kind }) => kind)).toContain('catalogue-published');
  }, 60_000);

  test('a change is reviewed again; versions are kept and compared', async () => {
    const more = JSON.stringify({ abstract: '居住证的签发和注销情况' });
    const revised = await json(
      'catalogue',
      'revise',
      code,
      '--data',
      more,
      '--reason',
      '系统升级',
      ...as('ga-coordinator'),
    );
    expect(revised).toMatchObject({ status: 'changing', version: 4 });
    expect(await json('catalogue', 'show', code)).toMatchObject({ abstract: fields.abstract });
    await json('catalogue', 'publish', code, ...as('jx-commission'));
    expect(await json('catalogue', 'compare', code, '3', '5')).toMatchObject({
      fields: [{ field: 'abstract', from: fields.abstract, to: '居住证的签发和注销情况' }],
      items: [],
    });
    expect((await city.hefu('catalogue', 'compare', code, '3', '9')).code).toBe(3);
    const { stdout } = await city.hefu('catalogue', 'history', code);
    expect(stdout).toMatch(/目录已审核发布（信息资源摘要）/);
  }, 60_000);

  test('a field nobody knows is malformed and leaves no record', async () => {
    const wrong = await city.hefu(
      'catalogue',
      'revise',
      code,
      '--data',
      '{"标题":"x"}',
      ...as('ga-coordinator'),
    );
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/没有“标题”这样的栏目，可填：title（信息资源名称）/),
    ]);
    const other = await city.hefu(
      'catalogue',
      'revise',
      code,
      '--data',
      '{"class":"open"}',
      ...as('ga-coordinator'),
    );
    expect(other.stderr).toContain('应为其中之一：universal、on-demand、not-shared');
    expect(await readAttempts(city.engine.hefu.pool, `catalogue/${code}`)).toHaveLength(1);
  });
});

describe('A5, B5: a reported change and the entry that follows it', () => {
  test('the case is told by the revision itself, and ends with the publication', async () => {
    const report = ['catalogue', 'report-change', 'ga-hjrk', '--what', '增加血型字段', '--cause', 'law'];
    const opened = await json(...report, ...as('ga-coordinator'));
    expect(opened).toMatchObject({
      status: 'adjusting',
      entry: 'ga-hjrk',
      clock: { rule: 'B5', workingDays: 10 },
    });
    const id = String(opened['id']);
    expect(id).toMatch(/^ML-\d{4}-000001$/);
    const data = JSON.stringify({
      abstract: '户籍人口基本信息，含血型',
      notOpenReason: '隐私',
      format: ['csv'],
    });
    const revised = await json('catalogue', 'revise', 'ga-hjrk', '--data', data, ...as('ga-coordinator'));
    expect(revised).toMatchObject({ status: 'listed', told: [id], untold: [] });
    expect(await json('catalogue', 'change', 'show', id)).toMatchObject({
      status: 'in-review',
      adjustment: { by: 'entry', event: { type: 'EntryRevised', version: 2 } },
      review: { workingDays: 2 },
    });
    await json('catalogue', 'review', 'ga-hjrk', ...as('ga-coordinator'));
    expect(await json('catalogue', 'publish', 'ga-hjrk', ...as('jx-commission'))).toMatchObject({
      told: [id],
    });
    expect(await json('catalogue', 'change', 'show', id)).toMatchObject({ status: 'completed', due: null });
  }, 120_000);

  test('a case that was not told, because the engine was away, is told by the next who comes by', async () => {
    const report = ['catalogue', 'report-change', 'ga-xzqh', '--what', '区划调整', '--cause', 'duty'];
    const opened = await json(...report, ...as('jx-commission'));
    const id = String(opened['id']);
    await city.engine.stopWorker();
    const { commandStream } = await import('../../../client/command-stream.js');
    const { newEnvelope } = await import('../../../client/new-envelope.js');
    const { catalogueDecider } = await import('../../../domain/catalogue/decider.js');
    const { hefu } = city.engine;
    const retire = { id: 'ga-xzqh', type: 'RetireEntry', data: { reason: '并入其他目录' } };
    const envelope = await newEnvelope(hefu, await city.engine.as('jx-commission'), retire);
    await commandStream(hefu, catalogueDecider, 'catalogue/ga-xzqh', envelope);
    expect(await json('catalogue', 'change', 'show', id)).toMatchObject({ status: 'adjusting' });
    await city.engine.startWorker();
    const settled = (await city.json(
      'catalogue',
      'change',
      'settle',
      ...as('jx-admin'),
    )) as readonly object[];
    expect(settled).toContainEqual({ id, noted: 1, refused: null });
    expect(await json('catalogue', 'change', 'show', id)).toMatchObject({ status: 'completed' });
    expect(await city.json('catalogue', 'change', 'settle', ...as('jx-admin'))).toEqual([]);
  }, 120_000);

  test('a report for a past day is late at once, and the list says so with its exit code', async () => {
    const report = ['catalogue', 'report-change', 'ga-hjrk', '--what', '旧系统下线', '--system', '旧人口库'];
    const opened = await json(...report, '--changed-on', '2026-01-05', ...as('ga-coordinator'));
    // What was changed in between may have had other reasons: it is offered, and a person says.
    expect(opened).toMatchObject({ adjusted: 4, overdue: true, clock: { rule: 'setting:changeByAnalogy' } });
    const { code, stdout } = await city.hefu('catalogue', 'change', 'list', '--overdue');
    expect([code, stdout]).toEqual([5, expect.stringContaining('已超期')]);
    const { stdout: shown } = await city.hefu('catalogue', 'change', 'show', String(opened['id']));
    expect(shown).toContain('设置，非法定');
    const done = ['DeclareUnaffected', '--data', '{"reason":"目录未涉及该系统"}'];
    expect(
      await json('catalogue', 'change', 'do', String(opened['id']), ...done, ...as('ga-approver')),
    ).toMatchObject({ status: 'unaffected' });
  }, 120_000);
});

checksOfTheCatalogue(() => city);

test('what was projected is what the log folds to, and every chain is whole', async () => {
  const before = await projectionRows(city.engine.ownerUrl);
  expect(before['catalogue_change']).toHaveLength(3);
  expect(before['demand']).toHaveLength(2);
  expect(before['opinion']).toHaveLength(2);
  await rebuildProjections(city.engine.hefu);
  expect(await projectionRows(city.engine.ownerUrl)).toEqual(before);
  expect(await verifyChains(city.engine.hefu.pool)).toMatchObject({ broken: [] });
}, 60_000);
