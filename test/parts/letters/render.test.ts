import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { ServiceAway } from '../../../client/failures.js';
import { renderDocx } from '../../../client/letters/render-docx.js';
import { renderPdf } from '../../../client/letters/render-pdf.js';
import { composeLetter } from '../../../domain/letter/compose-letter.js';
import type { LetterContent } from '../../../domain/letter/letter-content.js';
import { factsOf } from '../../rules/letter-facts.js';
import { at, inReview, through, until } from '../../rules/story.js';
import { pdfText } from './pdf-text.js';

const approve = { mode: 'offline', conditions: '仅供<核对>&"比对"', validUntil: '2027-03-01' };
const consented = until(
  through(
    inReview({ ruleSet: 'sh-2016-238', ruleSetReason: '沿用' }),
    ['answers.reviewer', 'ReceiveApplication', { receivedOn: '2026-03-02' }],
    ['answers.reviewer', 'Propose', { decision: 'approve' }],
    ['answers.approver', 'Approve', approve],
  ),
  at('2026-03-03'),
);
const written = (kind: LetterContent['kind'], documentNo: string | null): LetterContent => {
  const letter = composeLetter(factsOf(consented), kind, '', documentNo);
  if (letter === null) throw new Error(kind);
  return letter;
};
const reply = written('consent-reply', '沪公函〔2026〕12号');
const sheet = written('hand-over-sheet', null);
/** All that stands on the page, in any order of lines and without blanks. */
const characters = (text: string): string => Array.from(text.replace(/[\s—]/gu, '')).sort().join('');
const saidBy = ({ issuer, documentNo, title, addressee, paragraphs, closing, date }: LetterContent): string =>
  [issuer, documentNo, title, `${addressee}：`, ...paragraphs, closing, issuer, date].join('');

/** Every element that is opened is closed, in order: what a reader of XML asks first. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (alone !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
}

const texts = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a letter as a file', () => {
  test.each([
    ['复函', reply],
    ['离线交换交接单', sheet],
  ])(
    '%s as docx: opens again, well-formed, 方正小标宋 and 仿宋 by name, says what was composed',
    async (_, letter) => {
      const files = unzipSync(await renderDocx(letter));
      const parts = Object.keys(files).filter((name) =>
        /^word\/(document|header\d|footer\d|styles)\.xml$/.test(name),
      );
      for (const name of parts) expectWellFormed(strFromU8(files[name]!));
      const document = strFromU8(files['word/document.xml']!);
      const all = parts.map((name) => strFromU8(files[name]!)).join('');
      expect([...new Set([...all.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font))].sort()).toEqual(
        ['仿宋', '宋体', '方正小标宋简体'],
      );
      const rows = letter.rows.flat().join('');
      const head = Object.keys(files).some((name) => name.startsWith('word/header'))
        ? texts(all)
        : texts(document);
      expect(characters(head)).toBe(
        characters(letter.rows.length > 0 ? letter.title + rows : saidBy(letter)),
      );
      // 主送机关 stands flush left: its paragraph has no indent.
      const [addressed = ''] = document.split('</w:p>').filter((one) => one.includes('市民政局：'));
      expect(addressed).not.toContain('w:ind ');
    },
  );

  test('信函格式: red double lines of 170 mm, the mark 30 mm and the second line 20 mm from the edges', async () => {
    const files = unzipSync(await renderDocx(reply));
    const text = Object.entries(files)
      .filter(([name]) => name.startsWith('word/'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    expect(text).toMatch(/w:val="thickThinSmallGap"[^>]*w:color="E60012"/);
    expect(text).toMatch(/w:val="thinThickSmallGap"[^>]*w:color="E60012"/);
    expect(text).toMatch(/<w:pgMar[^>]*w:top="2098"[^>]*w:left="1587"|<w:pgMar[^>]*w:left="1587"/);
    expect(text).toMatch(/w:header="1701"/);
    expect(text).toMatch(/w:footer="1134"/);
  });

  test('PDF: its text, copied, is the letter; its fonts are in it', async () => {
    let pdf: Uint8Array;
    try {
      pdf = await renderPdf(reply);
    } catch (error) {
      if (!(error instanceof ServiceAway)) throw error;
      process.stderr.write(`skipped: ${error.message}\n`);
      return;
    }
    expect(characters(pdfText(pdf))).toBe(characters(saidBy(reply)));
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/FontFile[23] /);
    expect(characters(pdfText(await renderPdf(sheet)))).toBe(
      characters(sheet.title + sheet.rows.flat().join('')),
    );
  }, 60_000);

  test('the page that is signed has the end of the text on it; what is as long as pages is broken all the same', async () => {
    const files = unzipSync(await renderDocx(reply));
    const paragraphs = strFromU8(files['word/document.xml'] ?? new Uint8Array()).split('<w:p>');
    const closing = paragraphs.findIndex((one) => one.includes(reply.closing));
    expect(paragraphs.slice(closing - 1, closing + 3).map((one) => one.includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const long = { ...reply, paragraphs: [...reply.paragraphs, '数据'.repeat(2000)] };
    try {
      // 4,000 characters, 616 on a page at most, behind what stood on the first page.
      const pages = Buffer.from(await renderPdf(long))
        .toString('latin1')
        .match(/\/Type ?\/Page\b/g);
      expect(pages?.length).toBeGreaterThanOrEqual(7);
    } catch (error) {
      if (!(error instanceof ServiceAway)) throw error;
      process.stderr.write(`skipped: ${error.message}\n`);
    }
  }, 60_000);

  test('a machine without a Chinese font is told what to install, and gets no PDF full of boxes', async () => {
    const unknown = { title: ['没有这种字体'], body: ['没有这种字体'] };
    await expect(renderPdf(reply, unknown)).rejects.toThrow(
      '请安装一种（例如 apt-get install fonts-noto-cjk）',
    );
  }, 60_000);
});
