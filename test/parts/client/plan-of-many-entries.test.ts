import { expect, test } from '@jest/globals';
import { shanghaiDate } from '../../../calendar/shanghai-time.js';
import { annualPlanCase } from '../../../client/annual-plan-case.js';
import { planItems, showPlan } from '../../../client/annual-plans.js';
import { importCatalogue } from '../../../client/catalogue.js';
import { commandCase } from '../../../client/command-case.js';
import { listDepartments } from '../../../client/directory.js';
import { reachPlans } from '../../../client/reach-plans.js';
import type { Session } from '../../../client/session.js';
import { startPlans } from '../../../client/start-plans.js';
import { readStream } from '../../../store/read-stream.js';
import { emptyInstallation } from './empty-installation.js';

const person = (department: string, role: string): Session => ({
  actor: { user: `${department}-${role}`, department, roles: [role] },
  principal: { method: 'demo', subject: 'test', session: 'test' },
});
const header = '代码,名称,提供方,共享类型,共享条件,共享方式,公开方式';
const row = (code: string, openness: string): string =>
  `${code},资源${code},上海市民政局,有条件共享,核验,接口交换,${openness}`;
// The old reading ended behind its twenty-first page of a thousand.
const many = Array.from({ length: 21_100 }, (_, index) =>
  row(`A-${String(index).padStart(6, '0')}`, '不公开'),
);
const open = ['Z-1', 'Z-2', 'Z-3'];

test('a department of many entries: the few that are to be opened are in its plan, wherever they stand, and stay there', async () => {
  const { hefu, stop } = await emptyInstallation({ worker: true });
  try {
    const commission = person('jx', 'commission');
    const read = async (rows: readonly string[]): Promise<void> => {
      const bytes = Buffer.from([header, ...rows, ''].join('\n'));
      const done = await importCatalogue(hefu, commission, { bytes, dryRun: false, acceptAliases: true });
      expect(done).toMatchObject({ report: { rejected: 0 } });
    };
    await read(open.map((code) => row(code, '公开')));
    const year = Number(shanghaiDate(await hefu.now()).slice(0, 4));
    const [department] = await listDepartments(hefu);
    const code = department!.code;
    const id = `${code}-${year}`;
    await startPlans(hefu, commission, { year, departments: [code], issuedOn: `${year}-01-15` });
    const filed = { items: open, filedOn: `${year}-03-20` };
    const order = { id, type: 'FileList', data: filed };
    expect(await commandCase(hefu, person(code, 'planner'), annualPlanCase, order)).toMatchObject({
      kind: 'accepted',
    });
    // Whatever comes before them in the catalogue, they are neither forgotten nor taken for withdrawn.
    await read(many);
    await reachPlans(hefu, [code]);
    expect(Object.keys(await planItems(hefu, id)).toSorted()).toEqual(open);
    const types = (await readStream(hefu.pool, `annual-plan/${id}`)).map(({ type }) => type);
    expect(types).not.toContain('CatalogueNoted');
    await read([row('Z-4', '依申请公开')]);
    expect(await showPlan(hefu, id)).toMatchObject({ missing: ['Z-4'], items: { listed: 3 } });
    // A plan that begins only now knows them too.
    await startPlans(hefu, commission, {
      year: year - 1,
      departments: [code],
      issuedOn: `${year - 1}-01-15`,
    });
    expect((await showPlan(hefu, `${code}-${year - 1}`)).missing).toEqual([...open, 'Z-4']);
  } finally {
    await stop();
  }
}, 300_000);
