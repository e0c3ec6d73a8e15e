import { describe, expect, test } from '@jest/globals';
import { displayWidth, padded } from './display-width.js';
import { facts } from './facts.js';
import { table } from './table.js';

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['汉字', 4],
    ['（暂算）', 8],
    ['“引号”', 6],
    ['剩 3 个工作日', 13],
    ['𠮷', 2],
    ['é', 1],
    ['e\u0301', 1],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(displayWidth(padded(text, 20))).toBe(20);
  });

  test('a list keeps to a terminal of 80 columns, and loses nothing; into a file it goes unbroken', () => {
    const heads = ['编号', '状态', '期限', '余量', '提供方', '资源'];
    const row = [
      'GX-2026-000001',
      '待提供方答复',
      '答复期限 2026年12月7日（周一）（暂算）',
      '剩 3 个工作日',
      '上海市绿化和市容管理局',
      '环境卫生公共厕所分布信息',
    ];
    const lines = table(heads, [row], 80);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    expect(lines.join('').replace(/\s/g, '')).toHaveLength(
      [...heads, ...row].join('').replace(/\s/g, '').length,
    );
    expect(lines.join('\n')).toContain('GX-2026-000001');
    expect(table(heads, [row], Infinity)).toHaveLength(2);
  });

  test('the second column begins at the same place whatever the first holds', () => {
    const lines = table(
      ['编号', '状态', '资源'],
      [
        ['GX-2026-000001', '办理中', '户籍人口信息'],
        ['短', '待补正', '行政区划'],
        ['（全角）', 'x', '尾'],
      ],
    );
    const marks = ['状态', '办理中', '待补正', 'x'];
    const columns = lines.map((line, index) => displayWidth(line.slice(0, line.indexOf(marks[index] ?? ''))));
    expect(new Set(columns)).toEqual(new Set([16]));
  });

  test('what others wrote cannot move the cursor, nor turn the direction of writing', () => {
    const [, row] = table(['a'], [['一\u001B[2J二\n三\u202E四']]);
    expect(row).toBe('一 [2J二 三 四');
  });

  test('a fact without a value is not shown; values stand in one column', () => {
    expect(
      facts([
        ['编号', 'A'],
        ['现由谁办理', 'B'],
        ['依据', null],
      ]),
    ).toEqual(['编号        A', '现由谁办理  B']);
  });
});
