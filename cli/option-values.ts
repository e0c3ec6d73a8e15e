import { InvalidArgumentError } from 'commander';
import { isDate } from '../calendar/is-date.js';

/** A whole number within limits, for commander. */
export function countBetween(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`请填写${least}至${most}的整数。`);
  };
}

/** A day that exists, YYYY-MM-DD. */
export function dateOnly(text: string): string {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('请填写日期，例如 2026-12-07。');
}

/** An option that may be given more than once. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
