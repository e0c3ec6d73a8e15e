import { demandProcess } from '../domain/demand/process.js';
import type { CaseInput } from './case-input.js';
import { drive } from './drive.js';

/** One need for data, until it is answered. Workflow id `demand/<id>`. */
export async function demand(input: CaseInput): Promise<void> {
  await drive(demandProcess, input);
}
