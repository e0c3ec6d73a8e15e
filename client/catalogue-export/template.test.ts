import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { csvText } from './csv-text.js';
import { templateCsv, templateSheet } from './template.js';
import { imported, whole } from '../../test/parts/client/exported-file.js';

describe('the CSV', () => {
  test('has a byte order mark, CRLF, and no formula', async () => {
    const file = await whole(csvText([['a'], ['=1+1'], ["'=2"], ['-3'], ['甲']]));
    expect(file.toString('utf8')).toBe("\uFEFFa\r\n'=1+1\r\n''=2\r\n'-3\r\n甲\r\n");
  });
});

describe('the template', () => {
  test.each([
    ['xlsx', async () => templateSheet()],
    ['csv', async () => whole(templateCsv())],
  ])(
    'as %s has no column that an import does not know, and is read as an empty catalogue',
    async (_, made) => {
      const report = await imported(await made());
      expect(report).toMatchObject({ read: 0, findings: [], proposedColumns: [] });
    },
  );

  test('filled in with its own words and saved by Chinese Excel it is imported', async () => {
    const header = iconv
      .decode(await whole(templateCsv()), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split(',');
    const filled: Record<string, string> = {
      信息资源名称: '危险化学品企业',
      信息资源提供方: '市公安局',
      共享类型: '按需共享',
      共享方式: '接口交换、批量交换',
      共享条件: '限于核验',
      信息项: '名称（C，长度 100）；电话（C，不共享：涉及个人隐私）',
      公开方式: '不公开',
      敏感标志: '是',
    };
    const row = header.map((name) => filled[name] ?? '').join(',');
    const file = iconv.encode(`${header.join(',')}\r\n${row}\r\n`, 'gb18030');
    expect(await imported(file)).toMatchObject({ read: 1, registered: 1, encoding: 'gb18030' });
  });

  test('saved by Excel, which leaves the blank columns at the end of a row out or writes more of them, it is imported', async () => {
    const [header = ''] = iconv
      .decode(await whole(templateCsv()), 'utf8')
      .trim()
      .split('\r\n');
    const at = header.replace('\uFEFF', '').split(',');
    const row = (...filled: readonly (readonly [name: string, cell: string])[]): string => {
      const cells = new Map(filled);
      return at.map((name) => cells.get(name) ?? '').join(',');
    };
    const title = (name: string): readonly [string, string] => ['信息资源名称', name];
    const provider = ['信息资源提供方', '市公安局'] as const;
    const rows = [
      row(title('甲'), provider),
      row(title('乙'), provider).replace(/,+$/, ''),
      row(title('丙'), provider, ['共享类型', '普遍共享'], ['共享方式', '接口']).replace(/,+$/, ''),
      `${row(title('丁'), provider)},,,`,
    ];
    const report = await imported(Buffer.from([header, ...rows].join('\r\n')));
    expect(report).toMatchObject({ read: 4, registered: 4, rejected: 0 });
    expect(report.findings.find(({ code }) => code === 'rows-short')?.message).toContain(
      '有 2 行的列数少于标题行（例如第 3 行）',
    );
  });
});
