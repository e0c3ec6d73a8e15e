import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { noMapping } from './columns.js';
import { errorFile } from './error-file.js';
import { openSource } from './read-table.js';
import { surveyOf } from './survey.js';
import {
  actions,
  entriesOf,
  found,
  hall,
  header,
  known,
  old,
  plan,
  planFile,
} from '../../test/parts/client/planned-file.js';

describe('a row becomes an entry', () => {
  test('the columns are found by any of their names, and what the file is silent about stays empty', async () => {
    const [row] = (await plan([hall])).rows;
    expect(row).toMatchObject({
      action: 'register',
      row: 2,
      code: expect.stringMatching(/^310000-mzj-[0-9a-f]{10}$/),
      content: {
        title: '婚姻登记处',
        provider: 'mzj',
        format: ['csv', 'xlsx'],
        publishedOn: '2020-01-02',
        items: [],
        classified: 'none',
      },
    });
  });
  test('开放属性 is openness to the public and never the class; the class is the default, and both are said', async () => {
    const planned = await plan([hall, old]);
    const contents = entriesOf(planned).map(({ content }) => [
      content.openness,
      content.class,
      content.classSource,
    ]);
    expect(contents).toEqual([
      ['open', 'on-demand', 'default'],
      ['on-application', 'on-demand', 'default'],
    ]);
    expect(planned.findings.filter(({ row }) => row === 1).map(({ code }) => code)).toEqual([
      'openness-is-not-class',
      'class-defaulted',
    ]);
    expect(planned.survey.classless).toBe(2);
  });
  test('a stated class is declared, and bound by the dependent fields of D', async () => {
    const head = '*信息资源名称（必填）,信息资源提供方,共享类型,共享方式,共享条件';
    const lines = [
      '一,上海市民政局,普遍共享,接口交换、文件,',
      '二,上海市民政局,有条件共享,,',
      '三,上海市民政局,随意,,',
    ];
    const planned = await plan(lines, {}, known, head);
    expect(actions(planned)).toEqual(['register', 'reject', 'reject']);
    expect(entriesOf(planned)[0]?.content).toMatchObject({
      class: 'universal',
      classSource: 'declared',
      modes: ['api', 'file'],
    });
    expect(found(planned)).toEqual([
      [3, 'entry-mode-missing'],
      [3, 'entry-condition-missing'],
      [4, 'class-unknown'],
    ]);
  });
  test('A6: what is incomplete or wrong is reported by row and does not stop the row', async () => {
    const lines = [
      ' 公墓 ,无,2020/1/2,2019年1月2日,上海市民政局,也许,',
      '互联网 服务,x,昨天,,上海市民政局,公开,',
    ];
    const planned = await plan(lines);
    expect(actions(planned)).toEqual(['register', 'register']);
    expect(found(planned)).toEqual([
      [2, 'blank-trimmed'],
      [2, 'abstract-missing'],
      [2, 'value-unknown'],
      [2, 'dates-contradict'],
      [3, 'date-unreadable'],
      [3, 'title-inner-blank'],
    ]);
    expect(entriesOf(planned)[0]).toMatchObject({ content: { title: '公墓', publishedOn: '2020-01-02' } });
  });
  test('an unreadable mark of secrecy is never taken for "not secret"', async () => {
    const head = '名称,提供方,密级';
    const lines = ['一,上海市民政局,国家秘密', '二,上海市民政局,不详', '三,上海市民政局,'];
    const planned = await plan(lines, {}, known, head);
    expect(actions(planned)).toEqual(['register', 'reject', 'register']);
    expect(entriesOf(planned).map(({ content }) => content.classified)).toEqual(['state-secret', 'none']);
  });
  test('a row without name or provider, or with more cells than headings, is rejected', async () => {
    const planned = await plan([',x,,,上海市民政局,,', '一,x,,,,,', '二,x', `${hall},,多一格`]);
    expect(actions(planned)).toEqual(Array(4).fill('reject'));
    expect(found(planned)).toEqual([
      [2, 'entry-title-missing'],
      [3, 'entry-provider-missing'],
      [4, 'entry-provider-missing'],
      [5, 'column-count'],
    ]);
    expect(planned.findings.at(-1)?.message).toMatch(/本行有 9 列，标题行只有 7 列，多出的“多一格”.*请检查/);
  });
  test('cells missing at the end are blank, blank ones beyond the headings are nothing: Excel saves a CSV so', async () => {
    const planned = await plan(['婚姻登记处,名称和地址,2020-01-02,2023-04-06,上海市民政局', `${old},, ,`]);
    expect(actions(planned)).toEqual(['register', 'register']);
    expect(
      planned.findings.filter(({ code }) => code === 'rows-short').map(({ message }) => message),
    ).toEqual(['有 1 行的列数少于标题行（例如第 2 行），缺少的各列按空白读取。']);
  });
});

test('a file without the two columns no entry can do without is named as such', async () => {
  const source = await openSource(Buffer.from('名称,备注\n一,二\n'));
  expect(source.kind === 'source' && (await surveyOf(source, noMapping))).toMatchObject({
    kind: 'unreadable',
    code: 'header-missing',
  });
});

test('the error file is the user’s own file with 校验结果, opens in Excel, and holds no formula', async () => {
  const planned = await plan([`=1+1,"a\nb",,,上海市民政局,公开,`, ',,,,上海市民政局,,', hall]);
  const pieces: Uint8Array[] = [];
  for await (const piece of errorFile(planned.source, planned.survey, planned.tally).csv())
    pieces.push(piece);
  const file = Buffer.concat(pieces);
  expect(file.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const text = file.toString('utf8').slice(1);
  expect(text.endsWith('\r\n')).toBe(true);
  const lines: string[][] = parse(text);
  expect(lines[0]).toEqual([...header.split(','), '校验结果']);
  expect(lines[1]?.slice(0, 2)).toEqual(["'=1+1", 'a\nb']);
  expect(lines[2]?.at(-1)).toContain('未导入：请填写信息资源名称。');
  expect(lines[3]?.at(-1)).toBe('通过');
  const again = await planFile(file, {}, { ...known, entries: entriesOf(planned) });
  expect(actions(again)).toEqual(['unchanged', 'reject', 'unchanged']);
});
