import { Forbidden } from '../../client/failures.js';
import type { Role } from '../../domain/directory/roles.js';
import type { Viewer } from './viewer.js';
import { roleTerm } from './words.js';
import { listed, type Words } from '../say.js';

export function holdsOne({ session }: Pick<Viewer, 'session'>, allowed: readonly Role[]): boolean {
  return allowed.some((role) => session.actor.roles.includes(role));
}

/** @throws Forbidden, with who may, for anybody else. */
export function requireRole(viewer: Pick<Viewer, 'session'>, allowed: readonly Role[], what: Words): void {
  if (holdsOne(viewer, allowed)) return;
  const who = listed(allowed.map(roleTerm));
  const [chinese, english] = what;
  throw new Forbidden([
    `${chinese}由以下岗位办理：${who}。如需办理，请联系该岗位人员。`,
    `${english} is for these offices: ${who}. Please ask somebody who holds one.`,
  ]);
}
