import { describe, expect, test } from '@jest/globals';
import { listPage } from './list-page.js';
import type { PublishedItem, PublishedList } from './published-list.js';

const item: PublishedItem = {
  code: 'mz-1',
  title: '养老机构名录',
  abstract: '全市养老机构',
  field: '民生服务',
  theme: null,
  format: ['CSV'],
  updateFrequency: '每季度',
  openness: 'open',
  openConditions: null,
  due: '2026-10-31',
  openedOn: '2026-05-04',
  channel: 'api',
  access: 'open',
  url: 'https://data.example/mz-1?a=1&b=2',
};
const list: PublishedList = {
  id: 'mz-2026',
  year: 2026,
  title: '市民政局2026年度政务数据资源开放清单',
  documentNumber: '沪经信推〔2026〕1号',
  department: 'mz',
  departmentName: '市民政局',
  version: 2,
  filedOn: '2026-03-20',
  publishedOn: '2026-04-02',
  items: [item],
};
const page = (changed: Partial<PublishedItem> = {}): string =>
  listPage({ ...list, items: [{ ...item, ...changed }] });

describe('the published list as a page', () => {
  test('says whose list of which year it is, by which document, how many items, and when it was published', () => {
    const html = listPage(list);
    for (const said of [
      '市民政局',
      '2026年',
      '沪经信推〔2026〕1号',
      '第2版',
      '2026-04-02',
      '共1项，已开放1项',
    ])
      expect(html).toContain(`<dd>${said}</dd>`);
    expect(listPage({ ...list, documentNumber: '', publishedOn: null })).toMatch(/未登记[^]*未公布/);
  });

  test('names of every item its channel, its access and its opening date; one that is not opened says so', () => {
    const html = page();
    for (const cell of ['民生服务', '公开', '应用接口', '每季度', '2026-10-31'])
      expect(html).toContain(`<td>${cell}</td>`);
    expect(html).toContain(
      '<td>2026-05-04<br><a href="https://data.example/mz-1?a=1&amp;b=2"><span class="code">https://data.example/mz-1?a=1&amp;b=2</span></a></td>',
    );
    const waiting = page({ openedOn: null, channel: null, access: null, url: null });
    expect(waiting).toContain('<td>未开放</td>');
    expect(waiting).toContain('共1项，已开放0项');
  });

  test('whatever a department typed is text: nothing of it becomes markup, and no address runs', () => {
    const typed = `<script>alert("1")</script>&'`;
    const html = listPage({
      ...list,
      title: typed,
      departmentName: typed,
      documentNumber: typed,
      items: [
        {
          ...item,
          title: typed,
          abstract: typed,
          code: typed,
          field: typed,
          updateFrequency: typed,
          url: `javascript:alert(1)//"><img src=x>`,
        },
      ],
    });
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    expect(html).toContain('<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</h1>');
  });

  test('can be read aloud and printed: language, headers of rows and columns, heads on every sheet; it fetches nothing', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<caption>');
    expect(html.match(/<th scope="col">/g)).toHaveLength(10);
    expect(html).toContain('<th scope="row">养老机构名录<p class="note">全市养老机构</p></th>');
    expect(html).toMatch(/@page \{ size: A4/);
    expect(html).toMatch(/@media print[^]*table-header-group/);
    expect(html).not.toMatch(/\son\w+=|<link|src=|@import|url\(/);
  });

  test('a 零报告 is a page too', () => {
    const html = listPage({ ...list, items: [] });
    expect(html).toContain('零报告');
    expect(html).not.toContain('<table>');
  });
});
