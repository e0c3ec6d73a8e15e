import type { CaseType, StandingCase } from './case-type.js';
import type { HefuConnection } from './connection.js';
import { NotFound } from './failures.js';

/** A case as the log has it now. @throws NotFound where none was ever begun, or this reader sees none. */
export async function standingCase(hefu: HefuConnection, id: string, kind: CaseType): Promise<StandingCase> {
  const standing = await kind.standing(hefu, id);
  if (standing !== null) return standing;
  throw new NotFound([
    `没有编号为“${id}”的${kind.noun}，请核对编号。`,
    `There is no ${kind.nounEnglish} “${id}”. Please check the number.`,
  ]);
}
