import type { DayCounted, DayReason } from './day-reasons.js';
import { festivals, type Festival } from './festivals.js';

/** `day-reasons.ts` in English; a reason without its translation does not compile. */
const reasonsEnglish: Record<DayReason, string> = {
  received: 'day of receipt, not counted',
  start: 'first day, not counted',
  changed: 'day of the change, not counted',
  adjusted: 'day of the adjustment, not counted',
  'working-day': 'working day',
  'worked-weekend': 'weekend, worked in exchange',
  weekend: 'weekend',
  holiday: 'public holiday',
  'city-day-off': 'day off in this city',
  'working-day-provisional': 'working day (until next year’s holidays are announced)',
  'weekend-provisional': 'weekend (until next year’s holidays are announced)',
  'working-day-unannounced': 'holidays not announced, Monday to Friday counted for now',
  'weekend-unannounced': 'weekend (holidays not announced, Monday to Friday counted for now)',
  'held-to':
    'a later arrangement would end the count earlier; the deadline stays on this day (setting, not law)',
};

const festivalsEnglish: Record<Festival, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const isFestival = (name: string): name is Festival => (festivals as readonly string[]).includes(name);

/** 国庆节、中秋节 in English; a name no notice has every year stays as the notice has it. */
export const holidayEnglish = (name: string): string =>
  name
    .split('、')
    .map((one) => (isFestival(one) ? festivalsEnglish[one] : one))
    .join(', ');

/** Why a day counts or does not, in English. */
export const dayWhyEnglish = ({ reason, name }: Pick<DayCounted, 'reason' | 'name'>): string =>
  name === undefined ? reasonsEnglish[reason] : `${reasonsEnglish[reason]} (${holidayEnglish(name)})`;
