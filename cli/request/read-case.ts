import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { calendarInUse } from '../../client/calendar-for.js';
import type { HefuConnection } from '../../client/connection.js';
import { isDemoInstallation } from '../../client/demo-installation.js';
import { openCommands } from '../../client/permitted.js';
import { showShareRequest } from '../../client/reading.js';
import { layerOf } from '../calendar/in-use.js';
import { daysLeft } from '../../calendar/days-left.js';
import type { Reading } from './shown-lines.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';

/** A case with what its lines need beside it. @throws NotFound */
export async function readCase(
  hefu: HefuConnection,
  id: string,
): Promise<{ readonly shown: ShownShareRequest; readonly reading: Reading }> {
  // One after the other: four connections at once take longer to open than four short queries.
  const shown = await showShareRequest(hefu, id);
  const calendar = await calendarInUse(hefu);
  const isDemo = await isDemoInstallation(hefu);
  const open = await openCommands(hefu, id);
  const now = await hefu.now();
  const today = shanghaiDate(now);
  const leftWorkingDays =
    shown.due === null ? null : daysLeft(calendar, layerOf(shown.clock?.calendar), today, shown.due);
  return { shown, reading: { open, now, isDemo, today, leftWorkingDays, announcedTo: calendar.announcedTo } };
}
