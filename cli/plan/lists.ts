import { chineseDate } from '../../calendar/chinese-date.js';
import { NotFound } from '../../client/failures.js';
import { planLists, type SentList } from '../../client/plan-lists.js';
import { namedPlanItems } from '../../client/plan-items.js';
import { namesOfPeople } from '../../client/who-is.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { Face } from '../face.js';
import { facts } from '../facts.js';
import type { Given } from '../leaf.js';
import { table } from '../table.js';
import { withReader } from '../with-reader.js';

type Named = (code: string) => string;

/** `hefu plan lists`: every list a department has sent, or one of them item by item. */
export async function lists(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  const version = given.number('version');
  return withReader(face, given, async (hefu, reader) => {
    const sent = await planLists(hefu, id);
    const people = await namesOfPeople(
      hefu,
      sent.map(({ by }) => by),
    );
    if (version === undefined) {
      face.out.answer(sent, () =>
        sent.length === 0 ? ['还没有报备过清单。'] : table(...overview(sent, people)),
      );
    } else {
      const one = sent.find((list) => list.version === version);
      if (one === undefined)
        throw new NotFound([
          `计划“${id}”没有第 ${version} 版清单，共 ${sent.length} 版。`,
          `The plan “${id}” has no list ${version}; there are ${sent.length}.`,
        ]);
      const department = id.slice(0, id.lastIndexOf('-'));
      const titles = new Map(
        (await namedPlanItems(hefu, id, department)).map(({ code, title }) => [code, title]),
      );
      face.out.answer(one, () => oneList(one, people, (code) => titles.get(code) ?? code));
    }
    await reader.opened(`annual-plan/${id}`);
    return exitCodes.done;
  });
}

function overview(
  sent: readonly SentList[],
  people: ReadonlyMap<string, string>,
): readonly [readonly string[], readonly (readonly string[])[]] {
  return [
    ['版本', '日期', '由谁', '项目', '缺项', '目录外', '公布', '说明'],
    sent.map((list) => [
      `第${list.version}版`,
      list.filedOn ?? list.sentOn,
      people.get(list.by) ?? list.by,
      String(list.items.length),
      String(list.missing.length),
      String(list.unknown.length),
      list.publishedOn ?? '',
      wordsOf(list),
    ]),
  ];
}

function wordsOf({ kind, reason, returned }: SentList): string {
  return [
    kind === 'revised' ? `修订：${reason}` : reason,
    returned === null ? '' : `${chineseDate(returned.on)}退回：${returned.reason}`,
  ]
    .filter((text) => text !== '')
    .join('；');
}

function oneList(list: SentList, people: ReadonlyMap<string, string>, named: Named): readonly string[] {
  const among = (codes: readonly string[]): string | null =>
    codes.length === 0 ? null : codes.map((code) => `${named(code)}（${code}）`).join('、');
  const planned = new Set(list.interfaceItems);
  return [
    ...facts([
      ['清单', `第${list.version}版，${list.kind === 'revised' ? '修订' : '报备'}`],
      ['日期', chineseDate(list.filedOn ?? list.sentOn)],
      ['由谁', people.get(list.by) ?? list.by],
      ['报送文号', list.docNo],
      ['说明', wordsOf(list)],
      ['公布', list.publishedOn === null ? '没有公布' : chineseDate(list.publishedOn)],
      ['缺项', among(list.missing)],
      ['目录外', among(list.unknown)],
      ['无须列入', among(list.extra)],
      ['新增', among(list.added)],
      ['撤下', among(list.withdrawn)],
    ]),
    '',
    ...(list.items.length === 0
      ? ['零报告，没有项目。']
      : table(
          ['目录代码', '以接口开放', '名称'],
          list.items.map((code) => [code, planned.has(code) ? '计划' : '', named(code)]),
        )),
  ];
}
