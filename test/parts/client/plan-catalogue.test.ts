import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import { showPlan } from '../../../client/annual-plans.js';
import { importCatalogue } from '../../../client/catalogue.js';
import { listDepartments } from '../../../client/directory.js';
import { commandCase } from '../../../client/command-case.js';
import { inParallel } from '../../../client/in-parallel.js';
import { planBoard } from '../../../client/plan-board.js';
import { listDcat } from '../../../client/publication/list-dcat.js';
import { listCsv } from '../../../client/publication/list-csv.js';
import { publishedList } from '../../../client/publication/published-list.js';
import type { Session } from '../../../client/session.js';
import { startPlans } from '../../../client/start-plans.js';
import { emptyInstallation } from './empty-installation.js';

const person = (department: string, role: string): Session => ({
  actor: { user: `${department}-${role}`, department, roles: [role] },
  principal: { method: 'demo', subject: 'test', session: 'test' },
});

const realFile = new URL('../../../../shared/data/shanghai-open-catalogue.csv', import.meta.url);
if (!existsSync(realFile)) {
  process.stderr.write(
    'skipped: ../shared/data/shanghai-open-catalogue.csv is not here, so no plan of it is made\n',
  );
}

(existsSync(realFile) ? describe : describe.skip)('the real catalogue', () => {
  test('a plan for every department in it: the list its catalogue asks for, filed, opened, completed, published', async () => {
    const { hefu, stop } = await emptyInstallation({ worker: true });
    try {
      const commission = person('jx', 'commission');
      const bytes = await readFile(realFile);
      await importCatalogue(hefu, commission, { bytes, dryRun: false, acceptAliases: true });
      const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
      const issue = { year, issuedOn: `${year}-01-15` };
      const municipal = await startPlans(hefu, commission, issue);
      const known = new Set(municipal.map(({ department }) => department));
      const districts = (await listDepartments(hefu)).flatMap(({ code }) => (known.has(code) ? [] : [code]));
      // A18: districts are not among "all"; here each of them is invited, and joins.
      expect(districts.length).toBeGreaterThan(10);
      const invited = await startPlans(hefu, commission, { ...issue, departments: districts });
      const plans = [...municipal, ...invited];
      expect(plans.every(({ outcome }) => outcome === 'started')).toBe(true);
      const listed = await inParallel(plans, 4, async ({ id, department }) => {
        const { missing } = await showPlan(hefu, id);
        const planner = person(department, 'planner');
        const order = async (session: Session, type: string, data: object): Promise<void> => {
          const answer = await commandCase(hefu, session, annualPlanCase, { id, type, data });
          expect([id, type, answer]).toMatchObject([id, type, { kind: 'accepted' }]);
        };
        if (districts.includes(department)) await order(person(department, 'head'), 'JoinPlan', {});
        await order(planner, 'FileList', { items: missing, filedOn: `${year}-03-20` });
        await order(commission, 'PublishList', {});
        if (missing.length > 0)
          await order(planner, 'OpenItems', {
            items: missing,
            channel: 'api',
            access: 'open',
            openedOn: `${year}-05-20`,
          });
        expect(await showPlan(hefu, id)).toMatchObject({ status: 'completed', missing: [] });
        return missing.length;
      });
      const board = await planBoard(hefu, year);
      const all = listed.reduce((sum, one) => sum + one, 0);
      expect(board.city).toMatchObject({
        departments: plans.length,
        completed: plans.length,
        listed: all,
        opened: all,
      });
      // Every entry of it is 无条件开放 or 有条件开放.
      expect(all).toBe(2234);
      const largest = plans[listed.indexOf(Math.max(...listed))]!;
      const list = await publishedList(hefu, largest.id);
      const csv = Buffer.from(await listCsv(list)).toString('utf8');
      expect(csv.startsWith('\uFEFF年度,部门,目录代码,信息资源名称')).toBe(true);
      expect(csv.split('\r\n')).toHaveLength(list.items.length + 2);
      expect(listDcat(list)).toMatchObject({ '@type': 'dcat:Catalog' });
    } finally {
      await stop();
    }
  }, 400_000);
});
