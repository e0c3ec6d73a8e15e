import { z } from 'zod';
import { askKeeper } from './ask-keeper.js';

const answer = z.object({ address: z.string(), namespace: z.string() });

/**
 * The development server of this test run, with our search attributes. It is shared: use a task queue and
 * workflow ids of your test file's own.
 */
export async function sharedTemporal(): Promise<z.infer<typeof answer>> {
  return answer.parse(await askKeeper('temporal'));
}
