import { weekday } from './shanghai-time.js';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 2026年12月7日（周一） */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日（周${weekdays[weekday(date)] ?? ''}）`;
}

/** 03-31 as 3月31日: a day of whatever year. */
export function chineseDay(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-').map(Number);
  return `${month ?? ''}月${day ?? ''}日`;
}
