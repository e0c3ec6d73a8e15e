import { momentOf as momentIn } from '../../calendar/moment-of.js';
import { misused } from '../failed.js';

/** A moment as people type it. @throws Failed */
export function momentOf(text: string): string {
  const moment = momentIn(text);
  if (moment !== null) return moment;
  throw misused(
    `“${text}”不是时间。请写日期（按当日24时计）、上海时间，或带时区的时间。`,
    'hefu audit as-of GX-2026-000001 "2026-03-02 10:00"',
  );
}
