import { describe, expect, test } from '@jest/globals';
import {
  actions,
  codeOf,
  entriesOf,
  found,
  hall,
  known,
  newer,
  old,
  plan,
} from '../../test/parts/client/planned-file.js';

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
