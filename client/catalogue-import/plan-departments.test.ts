import { describe, expect, test } from '@jest/globals';
import { alikeDepartments, isOneSlip } from './alike-departments.js';
import { departmentStem } from './department-names.js';
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
  test.each(['市民正局', '上海市民局', '上海市民政政局', '上海市民局政'])(
    '%s, one slip from a department, is proposed as that; a person says whether it is, or new',
    async (name) => {
      const waiting = await plan([of(name)]);
      expect([actions(waiting), found(waiting)]).toEqual([['reject'], [[2, 'department-alike']]]);
      expect(waiting.proposals).toMatchObject({
        departments: [],
        aliases: [],
        alike: [{ spelling: name, names: ['上海市民政局'], rows: 1 }],
      });
      // Nobody's word for all of them at once.
      expect(actions(await plan([of(name)], { acceptAliases: true }))).toEqual(['reject']);
      const same = await plan([of(name)], { sameDepartments: [name] });
      expect([actions(same), found(same), codeOf(same)]).toEqual([
        ['register'],
        [[2, 'alias-accepted']],
        [expect.stringContaining('-mzj-')],
      ]);
      expect(same.proposals.confirmed).toMatchObject([{ alias: name, department: 'mzj' }]);
      const fresh = await plan([of(name)], { newDepartments: [name] });
      expect([actions(fresh), found(fresh)]).toEqual([['register'], [[2, 'department-new']]]);
      const own = { keepsDirectory: false, sameDepartments: [name], newDepartments: [] };
      expect(actions(await plan([of(name)], own))).toEqual(['reject']);
    },
  );
  test('alike to several it is named with all of them; an official district and a wholly other name are new at once', async () => {
    const departments = [
      ...known.departments,
      { code: 'ty', name: '上海市市场监督管理局' },
      { code: 'jy', name: '上海市市场监督管理所' },
    ];
    const knows = { ...known, departments: [...departments, { code: '310116', name: '金山区' }] };
    const planned = await plan(
      [of('上海市市场监督管理据'), of('上海市市场监督管理剧')],
      { sameDepartments: ['上海市市场监督管理剧'] },
      knows,
    );
    expect(planned.proposals.alike).toEqual([
      { spelling: '上海市市场监督管理剧', names: ['上海市市场监督管理局', '上海市市场监督管理所'], rows: 1 },
      { spelling: '上海市市场监督管理据', names: ['上海市市场监督管理局', '上海市市场监督管理所'], rows: 1 },
    ]);
    const others = await plan([of('宝山区'), of('上海市水务局')], {}, knows);
    expect(found(others)).toEqual([
      [2, 'department-new'],
      [3, 'department-new'],
    ]);
  });
  test('no two bureaus of a city are alike: a file that brings them all registers them all', () => {
    const bureaus = [
      ...['发展改革委', '经济信息化委', '商务委', '教委', '科委', '民族宗教局', '公安局', '民政局', '司法局'],
      ...[
        '财政局',
        '人力资源社会保障局',
        '规划资源局',
        '生态环境局',
        '住房城乡建设管理委',
        '交通委',
        '水务局',
      ],
      ...['税务局', '农业农村委', '文化旅游局', '卫生健康委', '退役军人局', '应急局', '审计局', '统计局'],
      ...['市场监管局', '地方金融监管局', '国资委', '体育局', '教育局', '医保局', '绿化市容局', '机管局'],
      ...['海事局', '气象局', '粮食局', '知识产权局', '药品监管局', '信访办', '民防办', '人防办', '档案局'],
    ].map((name) => ({ name: `上海市${name}` }));
    for (const { name } of bureaus) {
      const others = bureaus.filter((one) => one.name !== name);
      expect([name, alikeDepartments(departmentStem(name), others)]).toEqual([name, []]);
    }
  });
  test('one slip is one character, or two neighbours', () => {
    const pairs: readonly (readonly [string, string, boolean])[] = [
      ['民政局', '民正局', true],
      ['民政局', '民局', true],
      ['民政局', '政民局', true],
      ['民政局', '民政局', false],
      ['民政局', '民局政', true],
      ['民政局', '局政民', false],
      ['民政局', '公安局', false],
      ['民政局', '财政局', false],
      ['水务局', '税务局', false],
      ['卫生健康委员会', '卫生建康委员会', true],
      ['市场监督管理局', '市场监查管理局', true],
      ['aab', 'ab', true],
      ['', 'a', true],
    ];
    for (const [a, b, expected] of pairs)
      expect([a, b, isOneSlip(a, b), isOneSlip(b, a)]).toEqual([a, b, expected, expected]);
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
