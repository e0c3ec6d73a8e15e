/** What a cell of a date column says. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: string }
  /** A spreadsheet's own number for a day, its format lost. */
  | { readonly kind: 'serial'; readonly day: string }
  /** A month or a year, and no day. */
  | { readonly kind: 'no-day' }
  | { readonly kind: 'unreadable' };

const firstYear = 1900;
/** 1954 to 2064: other numbers of five digits are no days anybody means. */
const serials = { first: 20_000, last: 60_000 } as const;
const dayMilliseconds = 86_400_000;

/** YYYY-MM-DD from the usual ways of writing a date, in Chinese numerals too; a time of day is dropped. */
export function readDay(cell: string): ReadDay {
  const plain = arabic(cell.normalize('NFKC'));
  const parts =
    /^(\d{4})\s*(?:-|\/|\.|年)\s*(\d{1,2})\s*(?:-|\/|\.|月)\s*(\d{1,2})\s*[日号]?(?:[T\s].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts !== null) {
    const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return day === null ? { kind: 'unreadable' } : { kind: 'day', day };
  }
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    if (serial < serials.first || serial > serials.last) return { kind: 'unreadable' };
    const day = new Date(Date.UTC(1899, 11, 30) + serial * dayMilliseconds).toISOString().slice(0, 10);
    return { kind: 'serial', day };
  }
  const month = /^\d{4}\s*(?:年?|(?:-|\/|\.|年)\s*(\d{1,2})\s*月?份?)$/.exec(plain);
  return month !== null && Number(month[1] ?? 1) <= 12 ? { kind: 'no-day' } : { kind: 'unreadable' };
}

function dayOf(year: number, month: number, day: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal && year >= firstYear ? moment.toISOString().slice(0, 10) : null;
}

const digits: { readonly [numeral: string]: string } = {
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (numeral, index) => [numeral, String(index)])),
  零: '0',
  '○': '0',
  O: '0',
};

/** 「二〇二四年三月十五日」: years digit by digit, months and days up to 三十一. */
function arabic(cell: string): string {
  const chinese =
    /^([〇零○O一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/.exec(
      cell.trim(),
    );
  if (chinese === null) return cell.trim();
  const [, year = '', month, day] = chinese;
  const years = Array.from(year, (numeral) => digits[numeral] ?? '').join('');
  return `${years}年${month === undefined ? '' : `${upTo99(month)}月`}${day === undefined ? '' : `${upTo99(day)}日`}`;
}

function upTo99(numerals: string): string {
  const [tens, ones] = numerals.includes('十') ? numerals.split('十') : ['0', numerals];
  return String(Number(tens === '' ? '1' : (digits[tens ?? ''] ?? 0)) * 10 + Number(digits[ones ?? ''] ?? 0));
}
