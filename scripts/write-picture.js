#!/usr/bin/env node
// node scripts/write-picture.js: draws what a coordinator sees in a terminal, from the running demo city, to
// docs/first-look.svg. Run it again whenever the output has changed.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hefu = (...args) => {
  try {
    return execFileSync(process.execPath, [join('bin', 'hefu'), ...args], { encoding: 'utf8' });
  } catch (error) {
    return error.stdout; // `request list --overdue` exits 5 when there is something to see.
  }
};
const cases = JSON.parse(hefu('request', 'list', '--json'));
const shown = cases.find((one) => one.dueOf === 'answer');
const lines = [
  '$ ./bin/hefu request list',
  ...hefu('request', 'list').trimEnd().split('\n').slice(0, 8),
  '',
  `$ ./bin/hefu request show ${shown.id}`,
  ...hefu('request', 'show', shown.id).split('\n').slice(0, 10),
];

const cellPx = 8.4;
const linePx = 22;
const isWide = (char) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char);
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const text = lines.flatMap((line, row) => {
  let column = 0;
  return [...line].map((char) => {
    const x = 20 + column * cellPx;
    column += isWide(char) ? 2 : 1;
    return char === ' ' ? '' : `<text x="${x.toFixed(1)}" y="${40 + row * linePx}">${escaped(char)}</text>`;
  });
});
const width = 20 * 2 + 116 * cellPx;
const height = 50 + lines.length * linePx;
writeFileSync(
  'docs/first-look.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="hefu request list">
<rect width="100%" height="100%" rx="8" fill="#14213d"/>
<g fill="#f1f1e6" font-size="14" font-family="Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace">${text.join('')}</g>
</svg>
`,
);
