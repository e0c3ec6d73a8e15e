import { catalogueChangeProcess } from '../domain/catalogue-change/process.js';
import type { CaseInput } from './case-input.js';
import { drive } from './drive.js';

/** One reported change, until the catalogue says it. Workflow id `catalogue-change/<id>`. */
export async function catalogueChange(input: CaseInput): Promise<void> {
  await drive(catalogueChangeProcess, input);
}
