import { dayInEnglish } from './day-in-english.js';

/**
 * Why a date moved, or a record of lateness was corrected, where the program wrote it and not a person. On record it is
 * Chinese and stays so; what somebody wrote behind a colon stays as it was written.
 */
const reasons: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/^(.+)已公布，期限不再暂算$/, '{1} is published: the date is no longer provisional'],
  [/^(.+)调整放假安排$/, '{1} changes the days off'],
  [/^于期限内办理，系统在期限届满后收到$/, 'done in time, received by the system after the date'],
  [/^于期限内完成，事后登记$/, 'completed in time, recorded afterwards'],
  [/^清单退回后重新报备的时限$/, 'the time to file a returned list again'],
  [/^经同意延长(\d+)个工作日$/, 'extended by {1} working days, as granted'],
  [/^登记的收文日期为(.+)$/, 'the date of receipt on record is {1}'],
  [/^收文日期由(.+?)更正为([^：]+)：(.*)$/s, 'date of receipt corrected from {1} to {2}: {3}'],
  [/^变动日期更正为(.+)$/, 'date of the change corrected to {1}'],
  [/^计划调整：(.*)$/s, 'the plan was changed: {1}'],
  [/^计划模板调整：(.*)$/s, 'the template was changed: {1}'],
];

/** In English; null where somebody wrote it, or another version of the program. */
export function moveReasonInEnglish(why: string): string | null {
  for (const [chinese, english] of reasons) {
    const found = chinese.exec(why);
    if (found !== null)
      return english.replace(/\{(\d)\}/g, (_, place: string) => dayInEnglish(found[Number(place)] ?? ''));
  }
  return null;
}
