import { annualPlanProcess } from '../domain/annual-plan/process.js';
import type { CaseInput } from './case-input.js';
import { drive } from './drive.js';

/** A department's plan of a year, until it is closed. Workflow id `annual-plan/<department>-<year>`. */
export async function annualPlan(input: CaseInput): Promise<void> {
  await drive(annualPlanProcess, input);
}
