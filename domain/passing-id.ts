import type { Deadline } from './deadline.js';
import { engineIds } from './envelope-guard.js';

const nameOf = ({ name, at }: Deadline): string => `${engineIds.deadline}${name}@${at}`;

/**
 * Id of the engine's own command by which a deadline passes. With the version it is decided on: the same deadline may
 * pass again at the same instant (a date of receipt corrected away from it and back), and that is another command.
 */
export function passingId(deadline: Deadline, version: number): string {
  return `${nameOf(deadline)}/${version}`;
}

/** Whether an id is that of this passing; the first logs did not say the version. */
export function isPassingId(id: string, deadline: Deadline, version: number): boolean {
  return id === passingId(deadline, version) || id === nameOf(deadline);
}
