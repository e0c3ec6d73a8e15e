import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { EntryContent } from '../../domain/catalogue/entry.js';
import { noMapping } from './columns.js';
import { errorFile } from './error-file.js';
import { fileFindings } from './file-findings.js';
import type { LoadedStream } from './import-ports.js';
import { ImportTally } from './import-tally.js';
import type { KnownDepartments } from './known-catalogue.js';
import type { ImportOptions, PlannedRows } from './plan.js';
import { planChunks } from './plan-chunks.js';
import { openSource } from './read-table.js';
import { usualDefaultClass } from './row-content.js';
import { departmentSettler } from './settle-departments.js';
import type { DepartmentSettler } from './settle-departments.js';
import { surveyOf } from './survey.js';
import type { Survey } from './survey.js';
import type { Source } from './table.js';

const at = '2026-03-02T09:00:00+08:00';
const actor = { user: 'li', department: 'jxw', roles: ['commission'] };
const options: ImportOptions = {
  acceptAliases: false,
  keepsDirectory: true,
  onlyProvider: null,
  actor,
  at,
};

interface Entry {
  readonly code: string;
  readonly content: EntryContent;
  readonly isRetired?: boolean;
}
interface Known extends KnownDepartments {
  readonly entries: readonly Entry[];
}
const known: Known = {
  departments: [
    { code: 'mzj', name: '上海市民政局' },
    { code: '310106', name: '上海市静安区人民政府' },
  ],
  aliases: [{ alias: '市民政局', department: 'mzj' }],
  entries: [],
};
const header = '数据集名称,摘要,首次发布日期,更新日期,数据提供方,开放属性,数据格式';

interface Plan extends PlannedRows {
  readonly proposals: DepartmentSettler['proposals'];
  readonly survey: Survey;
  readonly source: Source;
  readonly tally: ImportTally;
}

async function planFile(bytes: Uint8Array, more: Partial<ImportOptions> = {}, knows = known): Promise<Plan> {
  const asked = { ...options, ...more };
  const source = await openSource(bytes);
  if (source.kind === 'unreadable') throw new Error(source.code);
  const survey = await surveyOf(source, noMapping);
  if (survey.kind === 'unreadable') throw new Error(survey.code);
  const settler = departmentSettler(survey.providers, knows, asked);
  const tally = new ImportTally(true);
  tally.tell(fileFindings(source, survey, [], asked.defaultClass ?? usualDefaultClass));
  const ports = { loadEntries: () => Promise.resolve(knows.entries.map(streamOf)) };
  const rows = [];
  for await (const chunk of planChunks(source, survey, settler, asked, ports)) {
    rows.push(...chunk.rows);
    tally.tell(chunk.findings);
  }
  rows.sort((a, b) => a.row - b.row);
  return { rows, findings: tally.findings, proposals: settler.proposals, survey, source, tally };
}
async function plan(
  lines: readonly string[],
  more: Partial<ImportOptions> = {},
  knows = known,
  head = header,
): Promise<Plan> {
  return planFile(Buffer.from([head, ...lines].join('\n')), more, knows);
}
function streamOf({ code, content, isRetired = false }: Entry): LoadedStream {
  const made = { at, actor, rule: 'engine', commandId: 'c' };
  const registered = { ...made, type: 'EntryRegistered', seq: 1, data: { code, content, source: 'import' } };
  const retired = { ...made, type: 'EntryRetired', seq: 2, data: { reason: '停用' } };
  return { stream: `catalogue/${code}`, events: isRetired ? [registered, retired] : [registered] };
}
const actions = ({ rows }: Plan): readonly string[] => rows.map(({ action }) => action);
const found = ({ findings }: Plan): readonly (readonly [number, string])[] =>
  findings.filter(({ row }) => row > 1).map(({ row, code }) => [row, code]);
const codeOf = ({ rows }: Plan): readonly (string | null)[] =>
  rows.map((row) => (row.action === 'reject' ? null : row.code));
const entriesOf = ({ rows }: Plan): readonly Entry[] =>
  rows.flatMap((row) =>
    row.action === 'register' || row.action === 'revise' ? [{ code: row.code, content: row.content }] : [],
  );

const hall = '婚姻登记处,名称和地址,2020-01-02,2023-04-06,上海市民政局,无条件开放,csv|xlsx';
const old = '养老机构,名称,2018-11-15,2022-03-09,上海市民政局,有条件开放,csv';
const newer = '养老机构,名称和床位,2019-12-09,2023-06-01,上海市民政局,有条件开放,';

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
  test('a row without name or provider, or with too few or too many cells, is rejected', async () => {
    const planned = await plan([',x,,,上海市民政局,,', '一,x,,,,,', '二,x', `${hall},多`]);
    expect(actions(planned)).toEqual(Array(4).fill('reject'));
    expect(found(planned)).toEqual([
      [2, 'entry-title-missing'],
      [3, 'entry-provider-missing'],
      [4, 'column-count'],
      [5, 'column-count'],
    ]);
  });
});

describe('codes', () => {
  const both = [old, newer];
  test('a title that occurs twice with different content is two entries, reported', async () => {
    const planned = await plan(both);
    expect(new Set(codeOf(planned)).size).toBe(2);
    expect(found(planned)).toEqual([[3, 'duplicate-different']]);
  });
  test('they do not depend on the order of the rows, nor on rows that are added', async () => {
    const [first, second] = codeOf(await plan(both));
    expect(codeOf(await plan([newer, hall, old]))).toEqual([second, expect.any(String), first]);
    expect(codeOf(await plan([old]))).toEqual([first]);
  });
  test('the same row twice is imported once', async () => {
    const planned = await plan([hall, hall]);
    expect(actions(planned)).toEqual(['register', 'reject']);
    expect(found(planned)).toEqual([[3, 'duplicate-identical']]);
  });
  test('a code of the file is kept; twice the same, or one of another department, is rejected', async () => {
    const head = '代码,名称,提供方';
    const lines = ['A-1,一,上海市民政局', 'A-1,二,上海市民政局', 'B-1,三,上海市民政局'];
    const other = entriesOf(await plan(['B-1,三,上海市静安区人民政府'], {}, known, head));
    const planned = await plan(lines, {}, { ...known, entries: other }, head);
    expect(codeOf(planned)).toEqual(['A-1', null, null]);
    expect(found(planned)).toEqual([
      [3, 'code-repeated'],
      [4, 'code-of-other-provider'],
    ]);
  });
});

describe('importing again', () => {
  test('the same file changes nothing, in whatever order its rows stand', async () => {
    const entries = entriesOf(await plan([hall, old, newer]));
    expect(actions(await plan([newer, hall, old], {}, { ...known, entries }))).toEqual(
      Array(3).fill('unchanged'),
    );
  });
  test('a changed row revises its entry, also beside its namesake, and a new namesake is a new entry', async () => {
    const entries = entriesOf(await plan([old, newer]));
    const changed = newer.replace('床位', '床位数').replace('2023-06-01', '2023-07-01');
    const third = '养老机构,年报,2024-01-05,,上海市民政局,公开,';
    const planned = await plan([third, changed, old], {}, { ...known, entries });
    expect(actions(planned)).toEqual(['register', 'revise', 'unchanged']);
    expect(codeOf(planned).slice(1)).toEqual([entries[1]?.code, entries[0]?.code]);
    expect(entries.map(({ code }) => code)).not.toContain(codeOf(planned)[0]);
  });
  test('what people have filled in since is kept where the file has no column for it', async () => {
    const [entry] = entriesOf(await plan([hall]));
    const filled = {
      ...entry!.content,
      class: 'universal',
      classSource: 'declared',
      modes: ['api'],
    } as const;
    const entries = [{ ...entry!, content: filled }];
    expect(actions(await plan([hall], {}, { ...known, entries }))).toEqual(['unchanged']);
    expect(actions(await plan([hall], { defaultClass: 'on-demand' }, { ...known, entries }))).toEqual([
      'unchanged',
    ]);
  });
  test('another default, asked for, replaces a class that was only a default', async () => {
    const entries = entriesOf(await plan([hall], { defaultClass: 'universal' }));
    expect(actions(await plan([hall], {}, { ...known, entries }))).toEqual(['unchanged']);
    const planned = await plan([hall], { defaultClass: 'on-demand' }, { ...known, entries });
    expect(entriesOf(planned)[0]?.content.class).toBe('on-demand');
  });
  test('a withdrawn entry does not come back with an old file', async () => {
    const entries = entriesOf(await plan([hall])).map((entry) => ({ ...entry, isRetired: true }));
    const planned = await plan([hall], {}, { ...known, entries });
    expect([actions(planned), found(planned)]).toEqual([['reject'], [[2, 'entry-retired']]]);
  });
});

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
