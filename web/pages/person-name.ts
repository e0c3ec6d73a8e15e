import { say } from '../say.js';
/** Who did something: by name, by user id where there is none (any more), the operator at the machine in words. */
export function personName(names: ReadonlyMap<string, string>, user: string): string {
  return names.get(user) ?? (user === 'local-admin' ? say('本机管理员', 'operator at the machine') : user);
}
