/*
 * Integer arithmetic on the Gregorian calendar instead of `Date`: five times quicker, and no host has an
 * opinion on it. Deciding a year of cases again counts millions of days.
 */
const eraDays = 146_097;
const epochShiftDays = 719_468;

/**
 * Days from 1970-01-01 to `date` (YYYY-MM-DD, years 0000 to 9999).
 * @throws RangeError when there is no such day: what people type is asked with `isDate` first.
 */
export function dayNumber(date: string): number {
  const number = unchecked(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
  if (Number.isNaN(number) || dateOfDay(number) !== date) throw new RangeError(`${date} is not a date`);
  return number;
}

/** Years begin in March here, so that the leap day comes last. */
function unchecked(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * eraDays + dayOfEra - epochShiftDays;
}

/** The date, YYYY-MM-DD, `number` days after 1970-01-01. @throws RangeError outside the years 0000 to 9999. */
export function dateOfDay(number: number): string {
  const shifted = number + epochShiftDays;
  const era = Math.floor(shifted / eraDays);
  const dayOfEra = shifted - era * eraDays;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`day ${number} lies outside the years 0000 to 9999`);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const fourDigits = (value: number): string => (value < 1000 ? `${value}`.padStart(4, '0') : `${value}`);

/** 0 is Sunday, 6 Saturday. */
export function weekdayOfDay(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}
