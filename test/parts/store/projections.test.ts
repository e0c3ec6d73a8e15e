import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '../../../domain/json.js';
import { listShareRequests } from '../../../store/list-share-requests.js';
import { getCatalogueChange, listCatalogueChanges } from '../../../store/read-catalogue-changes.js';
import { getDemand, listDemands } from '../../../store/read-demands.js';
import { getOpeningApplication, listOpeningApplications } from '../../../store/read-opening-applications.js';
import { listOpinions } from '../../../store/read-opinions.js';
import { getCatalogueEntry, listCatalogue } from '../../../store/read-catalogue.js';
import { listCalendarNotices } from '../../../store/read-calendar-notices.js';
import { findAlias, listAliases, listDepartments } from '../../../store/read-departments.js';
import { findPeople, getPerson, listPeople, namesOf } from '../../../store/read-people.js';
import { getSettings } from '../../../store/read-settings.js';
import { getShareRequest } from '../../../store/read-share-request.js';
import { readStream } from '../../../store/read-stream.js';
import { listGatewayKeys } from '../../../store/gateway-keys.js';
import { rebuild, type Fold } from '../../../store/rebuild.js';
import { projectedCategories, projectionOf } from '../../../store/projections/all.js';
import { record } from '../../../store/record.js';
import type { PersonalChange } from '../../../store/personal-change.js';
import {
  accepted,
  event,
  openStore,
  personView,
  recordOn,
  shareRequestView,
  type StoreUnderTest,
} from './store-fixture.js';

let store: StoreUnderTest;
beforeAll(async () => {
  store = await openStore();
}, 60_000);
afterAll(async () => {
  await store.close();
});

/** One more event on the stream, with this view. The view is in the event too, so that a fold finds it. */
async function show(stream: string, view: Json, personal?: PersonalChange): Promise<void> {
  const version = (await readStream(store.pool, stream)).length;
  const nextDeadline = '2026-02-01T00:00:00+08:00';
  const happened = event('Shown', { view, nextDeadline }, `2026-01-0${version + 1}T09:00:00+08:00`);
  await record(store.pool, {
    stream,
    version,
    entries: [accepted(`c-${version}`, [happened])],
    view,
    nextDeadline,
    ...(personal === undefined ? {} : { personal }),
  });
}

/** An application of each kind there is: registered, waited for, decided on, opened. */
function openingView(index: number): { readonly [field: string]: Json } {
  const [wjw, status] = [
    { code: 'wjw', name: '市卫生健康委' },
    ['registered', 'consulting', 'deciding', 'granted'][index]!,
  ];
  const isOpened = status === 'granted';
  return {
    id: `KF-2026-00000${index}`,
    status,
    provider: index < 2 ? 'gaj' : 'rsj',
    entry: 'R-1',
    entryTitle: `停车场${index}`,
    applicant: { name: '智行公司' },
    consulted: index === 0 ? [] : [wjw],
    awaited: status === 'consulting' ? ['wjw'] : [],
    fourEyes: true,
    proposal: isOpened ? { by: 'wang' } : null,
    grant: isOpened ? { by: 'li' } : null,
    channel: isOpened ? 'api' : null,
    heldBy: { department: index < 2 ? 'gaj' : 'rsj', role: 'coordinator' },
  };
}

const fold: Fold = (events) => {
  const { view, nextDeadline } = events.at(-1)!.data as { view: Json; nextDeadline: string };
  return { view, nextDeadline };
};

const salt = Buffer.alloc(16, 7).toString('base64');

beforeAll(async () => {
  const due = ['2026-01-20', null, '2026-01-10', '2026-01-10', null];
  for (const [index, date] of due.entries()) {
    const id = `GX-2026-00000${index}`;
    await show(`share-request/${id}`, shareRequestView(id, { due: date, status: 'submitted' }));
    await show(
      `share-request/${id}`,
      shareRequestView(id, { due: date, provider: index < 3 ? 'gaj' : 'rsj' }),
    );
  }
  for (const code of ['R-1', 'R-2', 'R-3']) {
    await show(`catalogue/${code}`, {
      code,
      title: `标题${code}`,
      provider: 'gaj',
      class: 'on-demand',
      status: 'listed',
    });
  }
  for (const [index, date] of ['2026-01-20', null, '2026-01-10', '2026-01-10'].entries()) {
    const id = `ML-2026-00000${index}`;
    const changed = { entry: 'R-1', status: 'adjusting', provider: index < 2 ? 'gaj' : 'rsj' };
    await show(`catalogue-change/${id}`, { id, ...changed, due: date, overdue: false, escalationLevel: 0 });
    const need = {
      status: index === 0 ? 'met' : 'open',
      requester: 'mzj',
      provider: index === 1 ? null : 'gaj',
    };
    await show(`demand/XQ-2026-00000${index}`, { id: `XQ-2026-00000${index}`, ...need });
    await show(`opening-application/KF-2026-00000${index}`, openingView(index));
  }
  for (const department of ['gaj', 'mzj']) {
    const id = `${department}-2026`;
    const plan = { id, department, year: 2026, status: 'issued', due: '2026-03-31', overdue: false };
    await show(`annual-plan/${id}`, { ...plan, escalationLevel: 0, listedForCircular: false });
  }
  const opinion = { id: 'YJ-2026-000001', kind: 'overlap', project: '社区平台', passed: false };
  await show('opinion/YJ-2026-000001', opinion);
  const reading = { stream: 'share-request/GX-2026-000000', kind: 'opened', by: 'page', operator: null };
  await show('reading/wang/2026-01-01/1', {
    readings: [{ ...reading, at: '2026-01-01T09:00:00.000+08:00' }],
  });
  const kept = { sha256: 'ab'.repeat(32), bytes: 1 };
  const sent = { letter: 'L1', docx: { sha256: 'cd'.repeat(32), bytes: 1 }, pdf: null };
  await show('dossier/GX-2026-000000', { files: [{ file: 'F1', ...kept }], letters: [sent] });
  const webhook = { department: 'gaj', url: 'https://gaj.example.cn/hefu', types: [] };
  await show('webhook/W-000001', { id: 'W-000001', status: 'active', ...webhook });
  const department = { code: 'gaj', name: '市公安局', status: 'active' };
  await show('department/gaj', { ...department, aliases: ['公安局', '市局'] });
  await show('department/gaj', { ...department, aliases: ['公安局', '上海市公安局'] });
  await show('person/wang', personView('wang', ['reviewer']), {
    name: '王某',
    email: 'wang@example.cn',
    salt,
  });
  await show('person/li', personView('li', ['approver', 'reviewer']), { name: '李某', email: null, salt });
  await show('person/zhao', personView('zhao', ['reviewer'], 'disabled'), {
    name: '赵某',
    email: null,
    salt,
  });
  await show('settings/city', { scope: 'city', values: { fourEyes: true, graceMinutes: 5 } });
  await show('settings/city', { scope: 'city', values: { graceMinutes: 10 } });
  const notices = [{ number: '国办发明电〔2025〕7号' }, { number: '国办发明电〔2026〕1号' }];
  await show('calendar/cn', { layer: 'cn', notices: notices.toReversed() });
  await show('calendar/cn', { layer: 'cn', notices });
  await show('gateway-key/k-1', {
    keyId: 'k-1',
    publicKey: 'cHVi',
    since: '2026-01-01T00:00:00Z',
    until: null,
  });
});

describe('what readers see', () => {
  test('a case with its version, its first and its last time', async () => {
    expect(await getShareRequest(store.pool, 'GX-2026-000000')).toMatchObject({
      version: 2,
      dueDate: '2026-01-20',
      createdAt: '2026-01-01T01:00:00Z',
      updatedAt: '2026-01-02T01:00:00Z',
      view: { status: 'in-review' },
    });
    expect(await getShareRequest(store.pool, 'GX-1')).toBeNull();
  });

  test('cases by due date, those without one last, page by page without gap or repetition', async () => {
    const ids: string[] = [];
    let after: { dueDate: string | null; id: string } | undefined;
    for (let page = 0; page < 5; page += 1) {
      const rows = await listShareRequests(store.pool, {
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      ids.push(...rows.map(({ id }) => id));
      after = rows.at(-1) ?? after;
    }
    expect(ids.map((id) => id.at(-1)).join('')).toBe('23014');
  });

  test('cases by provider, status, due date and what is overdue', async () => {
    const ids = async (filter: Parameters<typeof listShareRequests>[1]): Promise<string> =>
      (await listShareRequests(store.pool, filter)).map(({ id }) => id.at(-1)).join('');
    expect(await ids({ provider: 'rsj' })).toBe('34');
    expect(await ids({ status: ['submitted'] })).toBe('');
    expect(await ids({ status: ['submitted', 'in-review'], dueBefore: '2026-01-11' })).toBe('23');
    expect(await ids({ dueBefore: '2026-01-10' })).toBe('');
    expect(await ids({ overdueOn: '2026-01-10' })).toBe('');
    expect(await ids({ overdueOn: '2026-01-11' })).toBe('23');
    expect(await ids({ requester: 'wsjk', listedForCircular: true })).toBe('');
  });

  test('catalogue, departments with aliases, people with names, settings, notices, keys', async () => {
    expect(await getCatalogueEntry(store.pool, 'R-2')).toMatchObject({
      version: 1,
      view: { title: '标题R-2' },
    });
    expect((await listCatalogue(store.pool, { after: 'R-1', text: '标题' })).map(({ code }) => code)).toEqual(
      ['R-2', 'R-3'],
    );
    expect(await listDepartments(store.pool)).toMatchObject([{ code: 'gaj', version: 2 }]);
    expect((await listAliases(store.pool, 'department')).map(({ alias }) => alias).toSorted()).toEqual([
      '上海市公安局',
      '公安局',
    ]);
    expect(await findAlias(store.pool, 'department', '公安局')).toEqual(['gaj']);
    expect(
      (await findPeople(store.pool, { department: 'gaj', role: 'reviewer' })).map(({ name }) => name),
    ).toEqual(['李某', '王某']);
    expect(await listPeople(store.pool)).toHaveLength(3);
    expect(await getSettings(store.pool, 'city')).toEqual({
      scope: 'city',
      version: 2,
      values: { graceMinutes: 10 },
    });
    expect(await getSettings(store.pool, 'gaj')).toBeNull();
    expect((await listCalendarNotices(store.pool, 'cn')).map(({ number }) => number)).toEqual([
      '国办发明电〔2025〕7号',
      '国办发明电〔2026〕1号',
    ]);
    expect(await listGatewayKeys(store.pool)).toMatchObject([{ keyId: 'k-1', until: null }]);
  });
});

describe('one transaction', () => {
  test('a projection that fails takes the events with it', async () => {
    const broken = shareRequestView('p-1', { due: 'not a date' });
    await expect(recordOn(store.pool, 'p-1', 0, [accepted('c-1')], { view: broken })).rejects.toThrow();
    expect(await readStream(store.pool, 'share-request/p-1')).toEqual([]);
    expect(await recordOn(store.pool, 'p-1', 0, [accepted('c-1')])).toMatchObject({ kind: 'recorded' });
    await store.pool.query(`DELETE FROM hefu.share_request WHERE id = 'p-1'`);
  });

  test('who is behind changes no projection', async () => {
    await recordOn(store.pool, 'GX-2026-000000', 1, [accepted('late')], {
      view: shareRequestView('GX-2026-000000', { status: 'closed' }),
    });
    expect(await getShareRequest(store.pool, 'GX-2026-000000')).toMatchObject({
      view: { status: 'in-review' },
    });
  });
});

describe('what readers see of changes, needs and opinions', () => {
  test('changes by due date, those without one last, page by page without gap or repetition', async () => {
    const ids: string[] = [];
    let after: { dueDate: string | null; id: string } | undefined;
    for (let page = 0; page < 5; page += 1) {
      const rows = await listCatalogueChanges(store.pool, {
        limit: 1,
        ...(after === undefined ? {} : { after }),
      });
      ids.push(...rows.map(({ id }) => id));
      after = rows.at(-1);
    }
    expect(ids).toEqual(['ML-2026-000002', 'ML-2026-000003', 'ML-2026-000000', 'ML-2026-000001']);
    const late = await listCatalogueChanges(store.pool, {
      overdueOn: '2026-01-20',
      provider: 'rsj',
      entry: 'R-1',
    });
    expect(late.map(({ id }) => id)).toEqual(['ML-2026-000002', 'ML-2026-000003']);
    expect(await getCatalogueChange(store.pool, 'ML-1')).toBeNull();
  });

  test('needs by id, state and department; opinions by project', async () => {
    const open = await listDemands(store.pool, {
      status: ['open'],
      provider: 'gaj',
      after: 'XQ-2026-000002',
    });
    expect(open.map(({ id }) => id)).toEqual(['XQ-2026-000003']);
    expect(await getDemand(store.pool, 'XQ-1')).toBeNull();
    expect(await listOpinions(store.pool, { project: '社区平台' })).toHaveLength(1);
    expect(await listOpinions(store.pool, { project: '别的' })).toEqual([]);
  });
});

describe('applications for opening', () => {
  const ids = async (filter: Parameters<typeof listOpeningApplications>[1]): Promise<readonly string[]> =>
    (await listOpeningApplications(store.pool, filter)).map(({ id }) => id.slice(-1));

  test('by id, state, provider, who was asked and who is waited for', async () => {
    expect(await ids({ provider: 'gaj' })).toEqual(['0', '1']);
    expect(await ids({ department: 'wjw' })).toEqual(['1', '2', '3']);
    expect(await ids({ awaited: 'wjw' })).toEqual(['1']);
    expect(await ids({ status: ['granted'], after: 'KF-2026-000002' })).toEqual(['3']);
    expect(await ids({ text: '停车场2' })).toEqual(['2']);
    expect(await ids({ heldBy: { departments: ['gaj'], roles: ['coordinator'] } })).toEqual(['0', '1']);
    expect(await ids({ before: 'KF-2026-000002', limit: 1 })).toEqual(['1']);
    expect(await getOpeningApplication(store.pool, 'KF-1')).toBeNull();
  });

  test.each([
    ['another way than the interface', { channel: 'product' }, 'opened_by_interface_only'],
    ['nobody asked', { consulted: [] }, 'nothing_is_opened_unconsulted'],
    ['one person only', { grant: { by: 'wang' } }, 'four_eyes_on_the_opening'],
  ])('the second lock: nothing is opened with %s', async (_, wrong, constraint) => {
    const view = { ...openingView(3), id: 'KF-2026-000009', ...wrong };
    await expect(show('opening-application/KF-2026-000009', view)).rejects.toMatchObject({ constraint });
    expect(await getOpeningApplication(store.pool, 'KF-2026-000009')).toBeNull();
  });
});

describe('rebuilding', () => {
  const rowsOf = async (table: string): Promise<readonly unknown[]> =>
    (
      await store.owner.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`,
      )
    ).rows;

  test.each(projectedCategories)('%s: dropped and folded again, every row is as it was', async (category) => {
    const tables = projectionOf(category)!.tables.map(({ name }) => name);
    const before = await Promise.all(tables.map(rowsOf));
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    // Damaged first, so that a rebuild that does nothing is seen.
    for (const name of tables) await store.owner.query(`DELETE FROM ${name}`);
    const foldAll: Fold = (events) =>
      events[0]?.type === 'Shown' ? fold(events) : { view: null, nextDeadline: null };
    expect(await rebuild(store.pool, category, foldAll)).toBeGreaterThan(0);
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
  });

  test('a fold that fails leaves the old rows', async () => {
    const before = await rowsOf('hefu.catalogue_entry');
    const failing = (): never => {
      throw new Error('cannot fold');
    };
    await expect(rebuild(store.pool, 'catalogue', failing)).rejects.toThrow('cannot fold');
    expect(await rowsOf('hefu.catalogue_entry')).toEqual(before);
  });

  test('names survive it, and stay erased once erased; no name is in the log', async () => {
    await show('person/li', personView('li', ['approver']), { erased: true });
    await rebuild(store.pool, 'person', fold);
    expect(await getPerson(store.pool, 'wang')).toMatchObject({ name: '王某', email: 'wang@example.cn' });
    expect(await namesOf(store.pool, ['wang', 'li', 'nobody'])).toEqual(new Map([['wang', '王某']]));
    expect(await getPerson(store.pool, 'li')).toMatchObject({ name: null, email: null, roles: ['approver'] });
    const { rows } = await store.pool.query(
      `SELECT FROM hefu.event WHERE body LIKE '%王某%' OR body LIKE '%李某%'`,
    );
    expect(rows).toEqual([]);
  });

  test('recording goes on while it runs, and no view is lost', async () => {
    const recorders = Array.from({ length: 8 }, (_, index) =>
      show(`catalogue/N-${index}`, {
        code: `N-${index}`,
        title: 't',
        provider: 'gaj',
        class: 'universal',
        status: 'listed',
      }),
    );
    await Promise.all([
      rebuild(store.pool, 'catalogue', fold),
      ...recorders,
      rebuild(store.pool, 'catalogue', fold),
    ]);
    expect(await listCatalogue(store.pool, { class: 'universal' })).toHaveLength(8);
  });
});
