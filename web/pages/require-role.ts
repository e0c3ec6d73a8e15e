import { Forbidden } from '../../client/failures.js';
import { roleTerms } from '../../domain/directory/glossary.js';
import type { Role } from '../../domain/directory/roles.js';
import type { Viewer } from './viewer.js';

export function holdsOne({ session }: Viewer, allowed: readonly Role[]): boolean {
  return allowed.some((role) => session.actor.roles.includes(role));
}

/** @throws Forbidden, with who may, for anybody else. */
export function requireRole(viewer: Viewer, allowed: readonly Role[], what: string): void {
  if (holdsOne(viewer, allowed)) return;
  const who = allowed.map((role) => roleTerms[role]).join('、');
  throw new Forbidden(`${what}由以下岗位办理：${who}。如需办理，请联系该岗位人员。`);
}
