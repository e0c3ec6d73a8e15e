import type { SettingKey } from './setting-values.js';

const flag = 'Please choose yes or no.';
const workingDaysTo250 = 'Please state a whole number from 0 to 250 (working days).';

/** What a value that does not fit is told, in English; a setting without its sentence does not compile. */
export const settingExpectationsEnglish: { readonly [K in SettingKey]: string } = {
  chain:
    'The steps come in the order handler, section head, deputy head, none twice; the last is the deputy head.',
  fourEyes: flag,
  graceMinutes: 'Please state a whole number from 0 to 1440 (minutes).',
  reminderWorkingDays:
    'Please state different whole numbers from large to small (working days, 0 is the day itself), ten at most, for example 5, 2, 0.',
  ladder:
    'Ten steps at most, in the order of the working days after the deadline, no two on the same day; each says whom to tell, which letter to draft and whether it is listed for circular.',
  missingPaperWorkingDays:
    'Please state different whole numbers from small to large (working days), ten at most, for example 3, 10.',
  responseKinds: 'It must have consent and refusal, and may have asking for a supplement; none twice.',
  supplementClock: 'Please choose whether the period runs on, or restarts when the supplement is complete.',
  refusalNeedsBasis: flag,
  closeAfterWorkingDays: 'Please state a whole number from 0 to 250 (working days, 0 is never).',
  lastDay: 'Please choose that it stays, or moves to the next or the previous working day.',
  fixedDateDay: 'Please choose with the day itself or without it.',
  planReminderWorkingDays:
    'Please state different whole numbers from large to small (working days, 0 is the day itself), ten at most, for example 20, 10, 3.',
  addedItemDue:
    'Please choose by the plan’s dates (where they have passed, by working days) or by working days.',
  addedItemWorkingDays: workingDaysTo250,
  returnedFilingWorkingDays: workingDaysTo250,
  secrecyReview: flag,
  planCloseAfterWorkingDays: workingDaysTo250,
  planStartDay: 'Please state month and day, for example 01-15.',
  baseUrl: 'Please state an address that begins with http:// or https:// and has no slash at its end.',
  mailFrom: 'Please state one mail address, for example hefu@example.gov.cn.',
  changeByAnalogy: flag,
  demandReminderWorkingDays:
    'Please state different whole numbers above 0 from small to large (working days), ten at most, for example 5, 10, 20.',
  catalogueProgressBase:
    'Please choose entries of the department, or projects maintained (a list of them is needed).',
  catalogueProgressDays:
    'Please state three days of the year in order (MM-DD), for example 04-30, 08-31, 12-31.',
  overlapThreshold: 'Please state a whole number from 1 to 100 (percent).',
  attachmentMegabytes: 'Please state a whole number from 0 to 10240 (MB).',
  deliveredMegabytes: 'Please state a whole number from 0 to 102400 (MB).',
  attachmentsPerCase: 'Please state a whole number from 0 to 1000.',
  attachmentTypes: 'Please choose among the types offered, none twice.',
  supervisorName: 'Please state the name of the authority.',
  webhookPrivateAddresses: flag,
};
