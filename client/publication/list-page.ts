import { accessTerms, channelTerms } from '../../domain/annual-plan/glossary.js';
import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import { escaped } from './escaped.js';
import { pageStyle } from './page-style.js';
import type { PublishedItem, PublishedList } from './published-list.js';

/** The list as one page that needs nothing else: to be put on a site as it is, read aloud, and printed on A4. */
export function listPage(list: PublishedList): string {
  const { title, items } = list;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<dl>
${facts(list)
  .map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`)
  .join('\n')}
</dl>
${items.length === 0 ? '<p>本年度没有应当开放的数据（零报告）。</p>' : table(items)}
</main>
</body>
</html>
`;
}

function facts(list: PublishedList): readonly (readonly [name: string, value: string])[] {
  const { items } = list;
  const opened = items.filter(({ openedOn }) => openedOn !== null).length;
  return [
    ['发布部门', list.departmentName],
    ['年度', `${list.year}年`],
    ['依据文号', list.documentNumber === '' ? '未登记' : list.documentNumber],
    ['清单版本', `第${list.version}版`],
    ['报备日期', list.filedOn],
    ['公布日期', list.publishedOn ?? '未公布'],
    ['数据项目', `共${items.length}项，已开放${opened}项`],
  ];
}

type Column = readonly [head: string, cell: (item: PublishedItem) => string];

/** The first one heads its row: what a reader looks for is the name. */
const columns: readonly Column[] = [
  ['信息资源名称', ({ title, abstract }) => `${escaped(title)}${abstract === '' ? '' : note(abstract)}`],
  ['目录代码', ({ code }) => `<span class="code">${escaped(code)}</span>`],
  ['数据领域', ({ field }) => escaped(field ?? '—')],
  ['公开方式', ({ openness }) => (openness === null ? '—' : catalogueTerms.openness[openness])],
  ['开放方式', ({ channel }) => (channel === null ? '—' : channelTerms[channel])],
  ['开放类型', ({ access }) => (access === null ? '—' : accessTerms[access])],
  ['更新周期', ({ updateFrequency }) => escaped(updateFrequency ?? '—')],
  ['开放期限', ({ due }) => escaped(due)],
  ['开放日期', ({ openedOn, url }) => (openedOn === null ? '未开放' : opened(openedOn, url))],
];

function table(items: readonly PublishedItem[]): string {
  const heads = ['序号', ...columns.map(([head]) => head)];
  const rows = items.map((item, index) => {
    const [name = '', ...others] = columns.map(([, cell]) => cell(item));
    const cells = others.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><td>${index + 1}</td><th scope="row">${name}</th>${cells}</tr>`;
  });
  return `<table>
<caption>开放清单（按目录代码排列）</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

const note = (text: string): string => `<p class="note">${escaped(text)}</p>`;

/** An address somebody typed is a link only where it is one of the web: nothing on the page runs. */
function opened(on: string, url: string | null): string {
  if (url === null) return escaped(on);
  const shown = `<span class="code">${escaped(url)}</span>`;
  const isWeb = /^https?:\/\//i.test(url);
  return `${escaped(on)}<br>${isWeb ? `<a href="${escaped(url)}">${shown}</a>` : shown}`;
}
