import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { HefuConnection } from '../../../client/connection.js';
import { buildSmallCity } from '../../engine/small-city.js';
import { emptyInstallation, type EmptyInstallation } from '../client/empty-installation.js';
import { overdueRequests } from './many-cases.js';
import { Reader, served, type Answer } from './served.js';

let installation: EmptyInstallation;
let hefu: HefuConnection;
beforeAll(async () => {
  installation = await emptyInstallation();
  hefu = installation.hefu;
  await buildSmallCity(hefu);
}, 120_000);
afterAll(async () => {
  await installation.stop();
}, 60_000);

const pages: readonly (readonly [user: string, path: string])[] = [
  ['ga-reviewer', '/'],
  ['mz-coordinator', '/'],
  ['jx-commission', '/'],
  ['ga-reviewer', '/requests'],
  ['jx-commission', '/requests'],
  ['jx-commission', '/requests?status=in-review'],
  ['jx-commission', `/requests?text=${encodeURIComponent('救助')}`],
  ['jx-commission', '/requests/GX-2025-000001'],
  ['jx-commission', '/overdue'],
  ['ga-head', '/overdue'],
  ['jx-commission', '/statistics'],
  ['jx-commission', '/plans'],
  ['mz-coordinator', '/mine'],
  ['mz-coordinator', '/done'],
  ['ga-reviewer', '/notices'],
  ['jx-commission', '/api/v1/share-requests?limit=50'],
];

interface Asked {
  readonly statements: number;
  readonly rows: number;
}

/** What each page asks of the database: statements, and rows that come back. */
async function asked(): Promise<{ readonly [page: string]: Asked }> {
  // Every statement of every connection goes through these two of the driver.
  const query = (pg as unknown as { readonly Query: { readonly prototype: Driver } }).Query.prototype;
  const statements = jest.spyOn(query, 'submit');
  const rows = jest.spyOn(query, 'handleDataRow');
  const all: { [page: string]: Asked } = {};
  try {
    for (const [user, path] of pages) {
      const reader = new Reader(served({ hefu }));
      await reader.send('/auth/demo', { user });
      // Who opens a case goes on record, once a day.
      await reader.open(path);
      statements.mockClear();
      rows.mockClear();
      expect((await reader.open(path)).status).toBe(200);
      const texts = statements.mock.contexts.map(
        (statement) => (statement as { readonly text: string }).text,
      );
      all[`${user} ${path}`] = {
        // How many reads share a transaction is a matter of the moment.
        statements: texts.filter((text) => !/^(BEGIN|COMMIT)/.test(text)).length,
        rows: rows.mock.calls.length,
      };
    }
  } finally {
    statements.mockRestore();
    rows.mockRestore();
  }
  return all;
}

interface Driver {
  submit: (...given: unknown[]) => unknown;
  handleDataRow: (...given: unknown[]) => unknown;
}

const statementsOf = (all: { readonly [page: string]: Asked }): { readonly [page: string]: number } =>
  Object.fromEntries(Object.entries(all).map(([page, { statements }]) => [page, statements]));

const html = ({ body }: Answer): string => body as string;
async function opened(user: string, path: string): Promise<string> {
  const reader = new Reader(served({ hefu }));
  return html(await reader.send('/auth/demo', { user }).then(() => reader.open(path)));
}

describe('what a page asks of the database is bounded', () => {
  let few: { readonly [page: string]: Asked };
  let many: { readonly [page: string]: Asked };
  beforeAll(async () => {
    await overdueRequests(hefu, 1, 3);
    few = await asked();
    await overdueRequests(hefu, 4, 127);
    many = await asked();
  }, 300_000);

  test('as many statements with 130 cases as with 3, and never more than some two dozen', () => {
    expect(statementsOf(many)).toEqual(statementsOf(few));
    for (const [page, { statements }] of Object.entries(many))
      expect({ page, few: statements <= 24 }).toEqual({ page, few: true });
  });

  test('what is on a page, and no row more, is read: as many with 150 cases as with 130', async () => {
    await overdueRequests(hefu, 131, 20);
    expect(await asked()).toEqual(many);
  }, 300_000);

  test('what waits is counted to 99; what is more is 99+, in the menu of every page and above the list', async () => {
    for (const path of ['/', '/requests', '/statistics'])
      expect(await opened('ga-reviewer', path)).toContain('待办（99+）</a>');
    const desk = await opened('ga-reviewer', '/');
    expect(desk).toContain('<h1>待办（99+）</h1>');
    expect(desk).toContain('只列出最早到期的100项');
    expect(desk.match(/href="\/requests\/GX-/g)).toHaveLength(100);
    expect(await opened('mz-coordinator', '/requests')).toContain('待办（0）</a>');
  });

  test('超期看板 counts all of them, by department too, and lists a page', async () => {
    const board = await opened('jx-commission', '/overdue');
    expect(board).toContain('超期的共享申请（150）');
    expect(board).toContain('<th scope="row">市公安局</th><td>150</td>');
    expect(board.match(/<th scope="row"><a class="code"/g)).toHaveLength(50);
    expect(board).toContain('<a href="/requests?overdue=true">查看全部150件</a>');
  });

  test('what a command was answered for is on the next page: nothing is remembered between pages', async () => {
    await overdueRequests(hefu, 151, 1);
    expect(await opened('jx-commission', '/overdue')).toContain('超期的共享申请（151）');
    expect(await opened('jx-commission', '/requests/GX-2025-000151')).toContain('GX-2025-000151');
  });
});
