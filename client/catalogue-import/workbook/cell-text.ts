import { dayOf } from './date-styles.js';
import { unescaped } from './rich-text.js';

/** What is known of the workbook when a cell is read. */
export interface CellTexts {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** The text of a cell as a person sees it, days as YYYY-MM-DD. `raw` is what stands in `<v>`. */
export function cellText(type: string, style: string, raw: string, known: CellTexts): string {
  switch (type) {
    case 's':
      return known.strings[Number(raw)] ?? '';
    case 'b':
      return raw.trim() === '1' ? 'true' : 'false';
    case 'd':
      return raw.replace(/T.*$/, '');
    case 'str':
    case 'e':
    case 'inlineStr':
      return unescaped(raw);
    default:
      return numberText(raw.trim(), known.dateStyles.has(Number(style)), known.from1904);
  }
}

function numberText(raw: string, isDate: boolean, from1904: boolean): string {
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return raw;
  return (isDate ? dayOf(number, from1904) : null) ?? plain(number);
}

/** Never 「9.1E+21」: nobody has typed that. */
function plain(number: number): string {
  return Number.isInteger(number) && Math.abs(number) >= 1e21
    ? BigInt(number).toString()
    : // What binary fractions add behind the fifteenth digit nobody has typed either.
      String(Number(number.toPrecision(Number.isInteger(number) ? 17 : 15)));
}
