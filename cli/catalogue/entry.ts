import { getCatalogueEntry } from '../../client/catalogue.js';
import type { HefuConnection } from '../../client/connection.js';
import { NotFound } from '../../client/failures.js';

export type Entry = NonNullable<Awaited<ReturnType<typeof getCatalogueEntry>>>;

/** One entry. @throws NotFound, saying how to look. */
export async function getEntry(hefu: HefuConnection, code: string): Promise<Entry> {
  const entry = await getCatalogueEntry(hefu, code);
  if (entry === null)
    throw new NotFound([
      `目录中没有编码为“${code}”的资源，请用 hefu catalogue list 查找。`,
      `The catalogue has no resource “${code}”. hefu catalogue list finds them.`,
    ]);
  return entry;
}
