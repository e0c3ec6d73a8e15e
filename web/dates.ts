import { chineseDate, chineseDay } from '../calendar/chinese-date.js';
import { chineseMoment } from '../calendar/chinese-moment.js';
import { dayWhyEnglish, holidayEnglish } from '../calendar/day-reasons-english.js';
import type { DayCounted } from '../calendar/day-reasons.js';
import type { DayChecked } from '../calendar/check-day.js';
import { englishDate, englishDay } from '../calendar/english-date.js';
import { englishMoment } from '../calendar/english-moment.js';
import { say } from './say.js';

/** 2026年12月7日（周一）, or 7 Dec 2026 (Mon) for whoever reads English. */
export const dateWords = (date: string): string => say(chineseDate, englishDate)(date);

/** 03-31 as 3月31日, or 31 Mar. */
export const dayWords = (monthAndDay: string): string => say(chineseDay, englishDay)(monthAndDay);

/** A date with the time of day, as it is in Shanghai. */
export const momentWords = (instant: string): string => say(chineseMoment, englishMoment)(instant);

/** Why a day counts or does not. */
export const dayWhy = (day: DayCounted): string => say(day.why, dayWhyEnglish(day));

/** 春节, 调休上班; null on a day like others. */
export const dayName = ({ name, workingDay }: DayChecked): string | null =>
  name === null ? null : say(name, workingDay ? 'worked in exchange' : holidayEnglish(name));
