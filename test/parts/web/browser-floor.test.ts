import { describe, expect, test } from '@jest/globals';
import { Linter } from 'eslint';
import { Hono } from 'hono';
import { floorConfig, newMarkup } from '../../../scripts/browser-floor.js';
import { addAssets, assetFiles } from '../../../web/assets.js';
import type { WebEnv } from '../../../web/web-env.js';

/** What the lint says against a file of this name. */
const against = (filename: string, text: string): readonly string[] =>
  new Linter().verify(text, floorConfig, { filename }).map(({ message }) => message);

test('styles and scripts ask nothing of a browser that Chromium 90 does not have', async () => {
  const web = new Hono<WebEnv>();
  addAssets(web);
  expect(assetFiles).toEqual(expect.arrayContaining(['style.css', 'desk.js', 'htmx.js']));
  for (const file of assetFiles) {
    const text = await (await web.request(`/assets/${file}`)).text();
    expect(text.length).toBeGreaterThan(500);
    expect([file, against(file, text)]).toEqual([file, []]);
  }
});

describe('what is newer is refused', () => {
  test.each([
    ['nesting', '.a { color: red; & .b { color: blue } }'],
    ['nesting', '.a { .b { color: blue } }'],
    ['nesting', '.a { @media print { color: blue } }'],
    ['has', '.a:has(.b) { color: red }'],
    ['@layer', '@layer base { p { margin: 0 } }'],
    ['@container', '@container (min-width: 1px) { p { margin: 0 } }'],
    ['container-type', '.a { container-type: inline-size }'],
    ['@scope', '@scope (.a) { p { margin: 0 } }'],
    ['popover-open', '[popover]:popover-open { display: block }'],
    ['color-mix', '.a { color: color-mix(in srgb, red, blue) }'],
    ['dvh', '.a { height: calc(100dvh - 1px) }'],
    ['accent-color', '.a { accent-color: red }'],
    ['translate', '.a { translate: 1px }'],
    ['range', '@media (width >= 600px) { p { margin: 0 } }'],
  ])('style: %s', (name, text) => {
    expect(against('a.css', text)).toContainEqual(expect.stringContaining(name));
  });

  test.each([
    ['at', '[1].at(-1)'],
    ['structuredClone', 'structuredClone({})'],
    ['hasOwn', 'Object.hasOwn({}, "a")'],
    ['findLast', '[1].findLast((one) => one)'],
    ['toSorted', '[1].toSorted()'],
    ['static block', 'class A { static { this.a = 1 } }'],
    ['private in', 'class A { #a; has(b) { return #a in b } }'],
    ['popover', 'document.body.popover = "auto"'],
    ['showPopover', 'document.body.showPopover()'],
    ['startViewTransition', 'document.startViewTransition(() => {})'],
    ['randomUUID', 'crypto.randomUUID()'],
  ])('script: %s', (name, text) => {
    expect(against('a.js', text)).toContainEqual(expect.stringContaining(name));
  });

  test('a library’s script too, but for names it asks for before it uses them', () => {
    expect(against('htmx.js', 'Object.hasOwn({}, "a")')).toHaveLength(1);
    expect(against('htmx.js', 'if (a.moveBefore) a.moveBefore(b, c)')).toEqual([]);
  });

  test('what cannot be read at all', () => {
    expect(against('a.js', 'let = =')).toHaveLength(1);
    expect(against('a.css', 'a { color: }}')).not.toEqual([]);
  });

  test('elements and attributes', () => {
    expect(
      newMarkup('<main><search><div id="a" popover="auto"></div></search><p inert>a</p></main>'),
    ).toEqual(['<search>', '<div popover>', '<p inert>']);
    expect(newMarkup('<button type="submit" popovertarget="a">a</button>')).toEqual([
      '<button popovertarget>',
    ]);
  });
});

test('what Chromium 90 has is taken', () => {
  const style =
    '.a:focus-visible { inset: 0; aspect-ratio: 1; gap: 1em; width: min(1px, 1vw) } .b:is(p, a) { overflow: clip }';
  expect(against('a.css', style)).toEqual([]);
  const script =
    'class A { #a = 1; b = this.#a?.c ?? "d".replaceAll("e", "f") } document.body.replaceChildren()';
  expect(against('a.js', script)).toEqual([]);
  expect(newMarkup('<details open><summary>a</summary><input type="date" required/></details>')).toEqual([]);
});
