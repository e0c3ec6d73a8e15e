import { shareRequestProcess } from '../domain/share-request/process.js';
import type { CaseInput } from './case-input.js';
import { drive } from './drive.js';

/** One share request, from its draft to its end. Workflow id `share-request/<id>`. */
export async function shareRequest(input: CaseInput): Promise<void> {
  await drive(shareRequestProcess, input);
}
