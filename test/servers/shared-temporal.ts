import { z } from 'zod';
import { askKeeper } from './ask-keeper.js';

const answer = z.object({ address: z.string(), namespace: z.string() });

/**
 * A namespace of this caller's own, with our search attributes, on the development server that the whole run shares.
 */
export async function sharedTemporal(): Promise<z.infer<typeof answer>> {
  return answer.parse(await askKeeper('temporal'));
}
