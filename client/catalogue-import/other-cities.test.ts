import { describe, expect, test } from '@jest/globals';
import { findColumns, type Columns } from './columns.js';
import { readRow, type ReadRow } from './read-row.js';

/** A file as it is read: its header found, its first row understood. */
function read(
  header: readonly string[],
  cells: readonly string[],
): { readonly columns: Columns; readonly row: ReadRow } {
  const columns = findColumns([
    { row: 1, cells: header },
    { row: 2, cells },
  ]);
  if (columns.kind !== 'columns') throw new Error(columns.message);
  return { columns, row: readRow(columns, { first: { row: 2, cells }, below: [] }) };
}

describe('catalogues as other provinces and cities head their columns', () => {
  test.each([
    [
      'the template of the national guide, with what is to be filled in said in brackets',
      [
        ['信息资源代码', '307001/000123'],
        ['信息资源名称（必填项）', '机动车驾驶人信息'],
        ['信息资源摘要（必填项）', '驾驶人'],
        ['部门名称（必填项）', '市公安局'],
        ['信息资源格式类型（必填项）', 'xls'],
        ['信息项名称（必填项）', '姓名'],
        ['数据类型（必填项）', '字符型C'],
        ['数据长度（必填项）', '50'],
        ['共享类型（必填项）', '有条件共享'],
        ['共享条件（必填项）', '用于核验'],
        ['共享方式分类（必填项）', '共享平台方式'],
        ['共享方式类型（必填项）', '库表交换'],
        ['是否向社会开放（必填项）', '否'],
        ['更新周期（必填项）', '每日'],
      ],
      { code: '307001-000123', class: 'on-demand', modes: ['batch'], openness: 'not-open' },
    ],
    [
      'Zhejiang',
      [
        ['数据目录编码', 'ZJ-1'],
        ['数据目录名称', '婚姻登记'],
        ['数源单位', '市民政局'],
        ['数据摘要', '婚姻'],
        ['共享属性', '受限共享'],
        ['共享条件', '经审核'],
        ['开放属性', '禁止开放'],
        ['更新频率', '按日'],
        ['数据项', '男方姓名;女方姓名'],
      ],
      { code: 'ZJ-1', class: 'on-demand', openness: 'not-open' },
    ],
    [
      'Shenzhen',
      [
        ['资源名称', '路内停车'],
        ['资源代码', '29200_01403149'],
        ['数据提供单位', '市交通运输局'],
        ['资源描述', '停车'],
        ['资源共享类型', '无条件共享'],
        ['资源共享方式', '服务接口'],
        ['资源开放类型', '完全开放'],
        ['最后更新时间', '2024-05-06'],
      ],
      {
        code: '29200-01403149',
        class: 'universal',
        modes: ['api'],
        openness: 'open',
        updatedOn: '2024-05-06',
      },
    ],
    [
      'Beijing',
      [
        ['职责目录', '婚姻登记'],
        ['数据目录名称', '结婚登记信息'],
        ['数据目录代码', 'BJ001'],
        ['所属部门', '市民政局'],
        ['数据目录描述', '结婚'],
        ['共享属性', '有条件共享'],
        ['开放属性', '受限开放'],
        ['数据更新周期', '每天'],
        ['数据项名称', '姓名'],
        ['数据项类型', '字符型'],
        ['数据项长度', '50'],
      ],
      { code: 'BJ001', class: 'on-demand', openness: 'on-application' },
    ],
  ] as const)('%s', (_, columnsAndCells, expected) => {
    const { row, columns } = read(
      columnsAndCells.map(([name]) => name),
      columnsAndCells.map(([, cell]) => cell),
    );
    expect({ code: row.code, ...row.stated }).toMatchObject(expected);
    expect([row.title, row.provider].every((text) => text !== '')).toBe(true);
    expect(row.stated.abstract).not.toBe('');
    expect(row.findings.filter(({ rejects }) => rejects)).toEqual([]);
    expect(columns.unknown.every((name) => /分类|职责目录/.test(name))).toBe(true);
  });

  test('the more official of two headings for the same column counts, wherever it stands, and the other is named', () => {
    const cells = ['信息中心', '婚姻登记', '市民政局'];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const names = ['部门名称', '信息资源名称', '信息资源提供方'];
      const { row, columns } = read(
        order.map((at) => names[at] ?? ''),
        order.map((at) => cells[at] ?? ''),
      );
      expect(row.provider).toBe('市民政局');
      expect(columns.findings.map(({ code }) => code)).toEqual([
        order[0] === 0 ? 'column-outranked' : 'column-repeated',
      ]);
    }
  });

  test('a code is written with hyphens and that is said; what is no code is left as the file has it', () => {
    const codeOf = (code: string): readonly [string | null, readonly string[]] => {
      const { row } = read(['代码', '名称', '提供方'], [code, '一', '市民政局']);
      return [row.code, row.findings.map((one) => one.code)];
    };
    expect(codeOf('３０７001／000.12')).toEqual(['307001-000-12', ['code-respelt']]);
    expect(codeOf('A-1')).toEqual(['A-1', []]);
    expect(codeOf('编码一/2')).toEqual(['编码一/2', []]);
  });
});
