import { describe, expect, test } from '@jest/globals';
import { actions, codeOf, found, hall, known, plan } from '../../test/parts/client/planned-file.js';

describe('departments', () => {
  const of = (name: string): string => `一,x,,,${name},公开,`;
  test('a name or a confirmed alias is certain, blanks and brackets apart', async () => {
    expect(codeOf(await plan([of('上海市 民政局'), of('市民政局').replace('一', '二')]))).toEqual([
      expect.stringContaining('-mzj-'),
      expect.stringContaining('-mzj-'),
    ]);
  });
  test.each(['静安区政府', '上海市静安区政府', '上海市静安区人民政府办公室', '静安区人民政府'])(
    '%s waits for a person to confirm it',
    async (name) => {
      const waiting = await plan([of(name)]);
      expect([actions(waiting), found(waiting)]).toEqual([['reject'], [[2, 'alias-unconfirmed']]]);
      expect(waiting.proposals.aliases).toEqual([
        { alias: name, department: '310106', name: '上海市静安区人民政府', rows: 1 },
      ]);
      const accepted = await plan([of(name)], { acceptAliases: true });
      expect([actions(accepted), found(accepted)]).toEqual([['register'], [[2, 'alias-accepted']]]);
    },
  );
  test.each(['市民政', '上海市民政', '市民政局办'])(
    '%s, but for the word of what kind of body it is, waits too',
    async (name) => {
      const waiting = await plan([of(name)]);
      expect([actions(waiting), found(waiting)]).toEqual([['reject'], [[2, 'alias-unconfirmed']]]);
      expect(waiting.proposals).toMatchObject({ departments: [], aliases: [{ department: 'mzj', rows: 1 }] });
    },
  );
  test('offices of the city with 政府 or 办公室 in their names are departments of their own', async () => {
    const names = [
      '上海市人民政府办公厅',
      '上海市人民政府外事办公室',
      '上海市政府合作交流办公室',
      '上海市民防办公室',
    ];
    const planned = await plan(names.map(of), {}, { ...known, departments: [], aliases: [] });
    expect(planned.proposals.aliases).toEqual([]);
    expect(new Set(planned.proposals.departments.map(({ code }) => code)).size).toBe(4);
  });
  test('a new name is registered with the import by whoever may, else its rows are rejected', async () => {
    const planned = await plan([of('上海市嘉定区人民政府')]);
    expect(planned.proposals.departments).toEqual([
      { code: '310114', name: '上海市嘉定区人民政府', level: 'district' },
    ]);
    expect([actions(planned), found(planned)]).toEqual([['register'], [[2, 'department-new']]]);
    const refused = await plan([of('上海市嘉定区人民政府')], { keepsDirectory: false, acceptAliases: true });
    expect([actions(refused), found(refused)]).toEqual([['reject'], [[2, 'department-unknown']]]);
  });
  test('a spelling near two departments is not guessed', async () => {
    const departments = [...known.departments, { code: 'x', name: '静安区政府办公室' }];
    const planned = await plan([of('静安区政府')], { acceptAliases: true }, { ...known, departments });
    expect(found(planned)).toEqual([[2, 'department-ambiguous']]);
  });
  test('a coordinator imports the own department only', async () => {
    const planned = await plan([hall, of('上海市静安区人民政府')], {
      onlyProvider: 'mzj',
      keepsDirectory: false,
    });
    expect([actions(planned), found(planned)]).toEqual([
      ['register', 'reject'],
      [[3, 'catalogue-other-department']],
    ]);
  });
});
