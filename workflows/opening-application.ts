import { openingProcess } from '../domain/opening-application/process.js';
import type { CaseInput } from './case-input.js';
import { drive } from './drive.js';

/** One application for data that is open on application, until its use has ended. Workflow id `opening-application/<id>`. */
export async function openingApplication(input: CaseInput): Promise<void> {
  await drive(openingProcess, input);
}
