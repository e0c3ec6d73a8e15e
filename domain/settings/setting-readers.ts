import { isDate } from '../../calendar/is-date.js';
import type { Json } from '../json.js';
import type { ChainStep, ResponseKind } from './setting-values.js';

export const isFlag = (value: Json): value is boolean => typeof value === 'boolean';
export const isCountTo =
  (limit: number) =>
  (value: Json): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit;
export const isOneOf =
  <V extends string>(...choices: readonly V[]) =>
  (value: Json): value is V =>
    choices.some((choice) => choice === value);

export const daysLimit = 250;
const listLimit = 10;

/** Different whole numbers of working days in the given order, at most ten. */
export const isDayList =
  (order: 'ascending' | 'descending') =>
  (value: Json): value is readonly number[] =>
    Array.isArray(value) &&
    value.length <= listLimit &&
    value.every(isCountTo(daysLimit)) &&
    value.every((day: number, index) => {
      const before = (value as readonly number[])[index - 1];
      return before === undefined || (order === 'ascending' ? before < day : before > day);
    });

export const isDayOfYear = (value: Json): value is string =>
  // Asked of a year without 29 February: the day must come every year.
  typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isDate(`2023-${value}`);

const chainOrder: readonly ChainStep[] = ['propose', 'endorse', 'approve'];
export const isChain = (value: Json): value is readonly ChainStep[] =>
  Array.isArray(value) &&
  value.at(-1) === 'approve' &&
  chainOrder.filter((step) => value.includes(step)).join() === value.join();

const isResponseKind = isOneOf<ResponseKind>('consent', 'refusal', 'supplement-request');
export const isResponseKinds = (value: Json): value is readonly ResponseKind[] =>
  Array.isArray(value) &&
  value.every(isResponseKind) &&
  new Set(value).size === value.length &&
  value.includes('consent') &&
  value.includes('refusal');

export const isBaseUrl = (value: Json): value is string =>
  typeof value === 'string' &&
  value.length <= 200 &&
  /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s/?#])?$/.test(value);
export const isMailAddress = (value: Json): value is string =>
  typeof value === 'string' && value.length <= 200 && /^[^\s@<>]+@[^\s@<>]+$/.test(value);
