import { englishDate } from '../calendar/english-date.js';

/** 2026年3月2日（周一）10时10分, as sentences on record say a day or a moment; anything else as it is. */
export function dayInEnglish(text: string): string {
  const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日（周.）(?:(\d{1,2})时(\d{1,2})分)?$/.exec(text);
  if (found === null) return text;
  const [, year = '', month = '', day = '', hours, minutes] = found;
  const date = englishDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return hours === undefined ? date : `${date} ${hours}:${(minutes ?? '').padStart(2, '0')}`;
}
