import type { Archive } from './archive.js';
import { workbookLimits } from './limits.js';
import { readXml } from './read-xml.js';

/** Numbers of the formats that every spreadsheet knows without being told, Chinese ones among them. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Which cell styles show a number as a day. */
export async function dateStyles(archive: Archive, part: string): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!archive.names.has(part)) return styles;
  const own = new Map<number, string>();
  let [isCellFormats, next] = [false, 0];
  await readXml(archive.text(part, workbookLimits.partBytes), {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = own.get(id);
      if (code === undefined ? builtIn(id) : showsDay(code)) styles.add(next);
      next += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return styles;
}

/** Of a format's own code: letters of years or days outside quotes, brackets and what is written as it stands. */
function showsDay(code: string): boolean {
  const [first = ''] = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';');
  return /[yde]/i.test(first) && !/general/i.test(first);
}

const dayMilliseconds = 86_400_000;

/** The day a spreadsheet's number stands for, YYYY-MM-DD. Excel believes in 29 February 1900, so days before it are one off. */
export function dayOf(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0) || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(start + whole * dayMilliseconds).toISOString().slice(0, 10);
}
