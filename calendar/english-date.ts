import { weekday } from './shanghai-time.js';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 7 Dec 2026 (Mon) */
export function englishDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day ?? ''} ${months[(month ?? 0) - 1] ?? ''} ${year ?? ''} (${weekdays[weekday(date)] ?? ''})`;
}

/** 03-31 as 31 Mar: a day of whatever year. */
export function englishDay(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-').map(Number);
  return `${day ?? ''} ${months[(month ?? 0) - 1] ?? ''}`;
}
