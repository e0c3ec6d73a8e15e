import * as docx from 'docx';
import type { LetterContent } from '../../domain/letter/letter-content.js';

const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const points = (size: number): number => size * 20;
/** The fonts of the standard by name: whoever opens the letter in an office of the city has them. */
const fonts = { title: '方正小标宋简体', body: '仿宋' } as const;
const red = 'E60012';
/** 22 lines in 225 mm, 28 characters in 156 mm. */
const line = { line: 580, lineRule: docx.LineRuleType.EXACT } as const;

const run = (text: string, size = 16, more: docx.IRunOptions = {}): docx.TextRun =>
  new docx.TextRun({ text, font: fonts.body, size: size * 2, ...more });
const paragraph = (text: string, more: docx.IParagraphOptions = {}): docx.Paragraph =>
  new docx.Paragraph({ spacing: line, children: [run(text)], ...more });
const titled = (text: string): docx.Paragraph =>
  new docx.Paragraph({
    spacing: { line: 640, lineRule: docx.LineRuleType.EXACT },
    alignment: docx.AlignmentType.CENTER,
    children: [run(text, 22, { font: fonts.title })],
  });

/** The letter as an office edits, prints and seals it: 信函格式 after GB/T 9704-2012. */
export async function renderDocx(content: LetterContent): Promise<Uint8Array> {
  const isSheet = content.kind === 'hand-over-sheet';
  const document = new docx.Document({
    title: content.title,
    creator: content.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: 32 } } } },
    sections: [
      {
        properties: { titlePage: true, ...page },
        headers: isSheet ? {} : { first: letterHead(content) },
        footers: {
          ...(isSheet ? {} : { first: redFoot() }),
          default: pageNumber(docx.AlignmentType.RIGHT),
          even: pageNumber(docx.AlignmentType.LEFT),
        },
        children: isSheet ? sheet(content) : letter(content),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

const page: docx.ISectionPropertiesOptions = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(37),
      bottom: mm(35),
      left: mm(28),
      right: mm(26),
      header: mm(30),
      footer: mm(20),
    },
  },
  grid: { type: docx.DocumentGridType.LINES_AND_CHARS, linePitch: 580, charSpace: -860 },
};

/** 发文机关标志 30 mm below the edge of the paper, and the first red line 4 mm below it. */
function letterHead({ issuer }: LetterContent): docx.Header {
  const size = Math.min(40, Math.floor(440 / Math.max(1, issuer.length)));
  return new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        spacing: { after: 0 },
        indent: overhang,
        border: { bottom: doubleLine(docx.BorderStyle.THICK_THIN_SMALL_GAP) },
        children: [run(issuer, size, { font: fonts.title, color: red })],
      }),
    ],
  });
}

/** The second red line, 20 mm above the lower edge; the first page shows no number. */
function redFoot(): docx.Footer {
  const border = { top: doubleLine(docx.BorderStyle.THIN_THICK_SMALL_GAP) };
  return new docx.Footer({
    children: [new docx.Paragraph({ indent: overhang, border, children: [run('', 2)] })],
  });
}

/** Lines of 170 mm over a text of 156 mm. */
const overhang = { left: -mm(7), right: -mm(7) } as const;
const doubleLine = (style: docx.IBorderOptions['style']): docx.IBorderOptions => ({
  style,
  color: red,
  size: 18,
  space: 11,
});

function pageNumber(alignment: docx.IParagraphOptions['alignment']): docx.Footer {
  const number = new docx.TextRun({
    font: '宋体',
    size: 28,
    children: ['— ', docx.PageNumber.CURRENT, ' —'],
  });
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        ...(alignment === undefined ? {} : { alignment }),
        indent: { left: points(14), right: points(14) },
        children: [number],
      }),
    ],
  });
}

function letter(content: LetterContent): readonly docx.Paragraph[] {
  const { documentNo, title, addressee, paragraphs, closing, issuer, date } = content;
  const right = docx.AlignmentType.RIGHT;
  const firstLine = { firstLine: points(32) };
  const dated = date ?? '　　　　年　　月　　日';
  // 以成文日期为准居中: the date stands four characters from the right, the name centred above it.
  const name = points(64) + Math.max(0, (width(dated) - width(issuer)) / 2);
  return [
    paragraph(documentNo ?? '〔　　　　〕　　号', { alignment: right }),
    paragraph(''),
    titled(title),
    paragraph(''),
    paragraph(`${addressee}：`),
    // The page that is signed has something of the text on it.
    ...[...paragraphs, closing].map((text, index) =>
      paragraph(text, {
        indent: firstLine,
        alignment: docx.AlignmentType.BOTH,
        keepNext: index >= paragraphs.length - 1,
      }),
    ),
    paragraph('', { keepNext: true }),
    paragraph(issuer, { alignment: right, indent: { right: name }, keepNext: true }),
    paragraph(dated, { alignment: right, indent: { right: points(64) } }),
  ];
}

/** Twips that a text of 16 points takes: Latin figures are half as wide. */
function width(text: string): number {
  return points(Array.from(text, (one) => (one.charCodeAt(0) < 128 ? 8 : 16)).reduce((a, b) => a + b, 0));
}

function sheet({ title, documentNo, rows }: LetterContent): readonly (docx.Paragraph | docx.Table)[] {
  const cell = (text: string, share: number): docx.TableCell =>
    new docx.TableCell({
      width: { size: share, type: docx.WidthType.PERCENTAGE },
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      children: [new docx.Paragraph({ children: [run(text, 12)] })],
    });
  return [
    titled(title),
    paragraph(documentNo ?? '', { alignment: docx.AlignmentType.RIGHT }),
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      rows: rows.map(([name, value]) => new docx.TableRow({ children: [cell(name, 26), cell(value, 74)] })),
    }),
  ];
}
