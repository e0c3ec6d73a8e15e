import { chineseDate } from '../calendar/chinese-date.js';
import { chineseMoment } from '../calendar/chinese-moment.js';
import { dayWhyEnglish } from '../calendar/day-reasons-english.js';
import type { DayCounted } from '../calendar/day-reasons.js';
import { englishDate } from '../calendar/english-date.js';
import { englishMoment } from '../calendar/english-moment.js';
import { say } from './say.js';

/** 2026年12月7日（周一）, or 7 Dec 2026 (Mon) for whoever reads English. */
export const dateWords = (date: string): string => say(chineseDate, englishDate)(date);

/** The same with the time of day, as it is in Shanghai. */
export const momentWords = (instant: string): string => say(chineseMoment, englishMoment)(instant);

/** Why a day counts or does not. */
export const dayWhy = (day: DayCounted): string => say(day.why, dayWhyEnglish(day));
