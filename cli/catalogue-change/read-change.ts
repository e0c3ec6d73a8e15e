import { shanghaiDate } from '../../calendar/shanghai-time.js';
import { showCatalogueChange } from '../../client/catalogue-changes.js';
import type { ShownChange } from '../../client/shown-change.js';
import type { HefuConnection } from '../../client/connection.js';

/** A reported change with what its lines need beside it. @throws NotFound */
export async function readChange(
  hefu: HefuConnection,
  id: string,
): Promise<{ readonly shown: ShownChange; readonly today: string }> {
  const shown = await showCatalogueChange(hefu, id);
  return { shown, today: shanghaiDate(await hefu.now()) };
}
