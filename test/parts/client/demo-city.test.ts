import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '../../../calendar/add-working-days.js';
import { addDays, shanghaiDate } from '../../../calendar/shanghai-time.js';
import { workingDaysBetween } from '../../../calendar/working-days-between.js';
import { calendarViewFor } from '../../../client/calendar-for.js';
import { listCatalogue } from '../../../client/catalogue.js';
import { listPlans, showPlan } from '../../../client/annual-plans.js';
import { listChanges } from '../../../client/catalogue-changes.js';
import { listDemandCases } from '../../../client/demands.js';
import { listOpenings } from '../../../client/opening-applications.js';
import { dossierFiles } from '../../../client/dossier/dossier-files.js';
import { lettersOf } from '../../../client/dossier/letters.js';
import { isDemoInstallation } from '../../../client/demo-installation.js';
import { listDepartments, listUsers } from '../../../client/directory.js';
import { listShareRequestCases, shareRequestEvents } from '../../../client/reading.js';
import { rebuildProjections } from '../../../client/rebuild-projections.js';
import { registerDepartment } from '../../../client/register-people.js';
import { demoSession, localAdminSession } from '../../../client/session.js';
import type { ShownShareRequest } from '../../../client/shown-share-request.js';
import { loadDemoCity } from '../../../worker/demo-city/load-demo-city.js';
import { verifyChains } from '../../../audit/verify/verify-chains.js';
import { missingStatuses } from './demo-statuses.js';
import { emptyInstallation, type EmptyInstallation } from './empty-installation.js';
import { interruptedAfter } from './interrupted-after.js';
import { projectionRows } from './projection-rows.js';

let city: EmptyInstallation;
let seconds = 0;
beforeAll(async () => {
  city = await emptyInstallation({ worker: true });
}, 300_000);
afterAll(async () => {
  await city.stop();
}, 60_000);

const allCases = async (): Promise<readonly ShownShareRequest[]> =>
  listShareRequestCases(city.hefu, { limit: 1000 });

describe('the demo city is made by commands', () => {
  test('a load that is interrupted, twice, is finished by the next one and doubles nothing', async () => {
    expect(await isDemoInstallation(city.hefu)).toBe(false);
    const begun = Date.now();
    for (const signatures of [40, 60]) {
      await expect(loadDemoCity(interruptedAfter(city.hefu, signatures))).rejects.toThrow('interrupted');
    }
    expect(await loadDemoCity(city.hefu)).toBe(true);
    seconds = (Date.now() - begun) / 1000;
    expect(await isDemoInstallation(city.hefu)).toBe(true);
    const cases = await allCases();
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(new Set(cases.map(({ purpose }) => purpose)).size).toBe(cases.length);
    for (const { id } of cases) {
      const events = await shareRequestEvents(city.hefu, id);
      expect([id, events.filter(({ stream }) => stream === 'attempts')]).toEqual([id, []]);
    }
    // About 3 s when the machine is ours alone.
    expect(seconds).toBeLessThan(60);
  }, 120_000);

  test('a second start changes nothing', async () => {
    const before = await projectionRows(city.ownerUrl);
    expect(await loadDemoCity(city.hefu)).toBe(true);
    expect(await projectionRows(city.ownerUrl)).toEqual(before);
  });

  test('four departments with every office, the commission, an auditor, an administrator; resources of all classes', async () => {
    const users = await listUsers(city.hefu);
    const offices = ['approver', 'coordinator', 'head', 'planner', 'reviewer', 'section-head'];
    const staffed = (await listDepartments(city.hefu)).filter(({ code }) =>
      offices.every((role) =>
        users.some(({ department, roles }) => department === code && roles.includes(role)),
      ),
    );
    expect(staffed.length).toBeGreaterThanOrEqual(4);
    for (const role of ['commission', 'auditor', 'admin']) {
      expect(users.filter(({ roles }) => roles.includes(role))).not.toEqual([]);
    }
    const entries = await listCatalogue(city.hefu, { limit: 1000 });
    expect(entries).toHaveLength(50);
    expect(new Set(entries.map((entry) => entry['class']))).toEqual(
      new Set(['universal', 'on-demand', 'not-shared']),
    );
  });

  test('requests relative to today: 剩3个工作日, 今天到期, 超期2个工作日; paper missing; an extension asked', async () => {
    const cases = await allCases();
    const today = shanghaiDate(Date.now());
    const calendar = await calendarViewFor(city.hefu, 'cn', `${Number(today.slice(0, 4)) - 1}-01-01`);
    // On a day off nothing falls due: what would be due today is due on the next working day.
    const soonest = workingDaysBetween(calendar, today, addWorkingDays(calendar, addDays(today, -1), 1).due);
    const left = cases
      .filter(({ status, dueOf }) => status === 'in-review' && dueOf === 'answer')
      .map(({ due }) => workingDaysBetween(calendar, today, due!));
    expect(left).toEqual(expect.arrayContaining([3, soonest, -2]));
    expect(cases.find(({ due, dueOf }) => dueOf === 'answer' && due! < today)).toMatchObject({
      overdue: true,
    });
    expect(cases.find(({ status }) => status === 'submitted')).toMatchObject({
      ruleSet: 'sh-2016-238',
      clock: null,
      paperMissingSince: today,
    });
    expect(cases.filter(({ extension }) => extension !== null)).toMatchObject([
      { extension: { state: 'asked' } },
    ]);
  });

  test('requests, plans, entries, changes, needs: there is one in every status', async () => {
    expect(await missingStatuses(city.hefu)).toEqual([]);
  });

  test('nothing is owed, hence nothing overdue, where a plan is closed or a district has not joined', async () => {
    const late = (await listPlans(city.hefu, { overdue: true })).map(({ department }) => department);
    expect(late.filter((department) => ['lsj', 'jaq', 'sjj'].includes(department))).toEqual([]);
    const { milestones } = await showPlan(city.hefu, `lsj-${shanghaiDate(Date.now()).slice(0, 4)}`);
    expect(milestones.map(({ code }) => code)).toContain('filing');
  });

  test('a change overdue, one running, one answered by its entry, three that are over; a need for data with the likely provider', async () => {
    const entries = await listCatalogue(city.hefu, { limit: 1000 });
    expect(entries.filter((entry) => entry['status'] === 'listed')).toHaveLength(44);
    const changes = await listChanges(city.hefu, {});
    expect(changes.map((one) => [one['entry'], one['status']]).sort()).toEqual([
      ['gaj-0008', 'unaffected'],
      ['gaj-0011', 'in-review'],
      ['ghj-0008', 'adjusting'],
      ['mzj-0004', 'completed'],
      ['wjw-0002', 'adjusting'],
      ['wjw-0008', 'withdrawn'],
    ]);
    expect(changes.filter((one) => one['overdue']).map((one) => one['entry'])).toEqual(['ghj-0008']);
    const needs = await listDemandCases(city.hefu, {});
    expect(needs.find((one) => one['status'] === 'open')).toMatchObject({ provider: 'gaj' });
  });

  test('A14: one application in consultation, with an opinion that asks for more; one opened by interface and used', async () => {
    expect(await listOpenings(city.hefu, {})).toMatchObject([
      { id: expect.stringMatching(/000001$/), status: 'consulting', awaited: ['mzj'], channel: null },
      { id: expect.stringMatching(/000002$/), status: 'granted', channel: 'api', calls: 12_840 },
    ]);
  });

  test('文件下载: one request has its data to take along, and the letter that was sent with a number', async () => {
    const asked = (await allCases()).find(({ purpose }) => purpose === '规划选址人口底数分析');
    const session = await demoSession(city.hefu, 'ghj-coordinator', 'demo-city');
    const files = await dossierFiles(city.hefu, session, asked?.id ?? '');
    expect(files.map(({ purpose, readable }) => [purpose, readable])).toContainEqual(['data', true]);
    const [letter] = await lettersOf(city.hefu, session, asked?.id ?? '');
    expect(letter?.issued?.documentNo).toContain('（演示）');
  });

  test('docs/demo-city.md names everybody and every request', async () => {
    const document = readFileSync(new URL('../../../docs/demo-city.md', import.meta.url), 'utf8');
    const people = (await listUsers(city.hefu)).map(({ name }) => name!);
    const purposes = (await allCases()).map(({ purpose }) => purpose);
    expect([...people, ...purposes].filter((name) => !document.includes(name))).toEqual([]);
  });

  test('every chain is whole, and the projections are what the log folds to', async () => {
    expect(await verifyChains(city.hefu.pool)).toMatchObject({ broken: [], brokenTotal: 0 });
    const before = await projectionRows(city.ownerUrl);
    await rebuildProjections(city.hefu);
    expect(await projectionRows(city.ownerUrl)).toEqual(before);
  }, 60_000);

  test('an installation with departments of its own is left alone, and is none where one may act as another', async () => {
    const own = await emptyInstallation();
    try {
      const department = { code: 'mzj', name: '市民政局', aliases: [] };
      const content = { level: 'municipal', joinsPlan: true, calendar: 'cn' } as const;
      await registerDepartment(own.hefu, localAdminSession('test'), { ...department, ...content });
      expect(await loadDemoCity(own.hefu)).toBe(false);
      expect(await isDemoInstallation(own.hefu)).toBe(false);
      expect(await listUsers(own.hefu)).toEqual([]);
    } finally {
      await own.stop();
    }
  }, 60_000);
});
