import { z } from 'zod';
import { askKeeper } from './ask-keeper.js';

const migrated = z.object({ ownerUrl: z.string(), applicationUrl: z.string() });
const empty = z.object({ ownerUrl: z.string() });

/** A database of this test's own with the newest schema: the owner's address and the application's. */
export async function createTestDatabase(): Promise<z.infer<typeof migrated>> {
  return migrated.parse(await askKeeper('database'));
}

/** A database with nothing in it, for the tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<z.infer<typeof empty>> {
  return empty.parse(await askKeeper('empty-database'));
}
