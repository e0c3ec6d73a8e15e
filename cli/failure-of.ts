import { isAway } from '../client/is-away.js';
import { exitCodes } from './exit-codes.js';
import { Failed } from './failed.js';

// Errors are told apart by name: importing their classes would load the client for a mistyped option.
const databaseAway = '数据库没有应答。请先运行 npm start；数据库在别处的，请检查 DATABASE_URL。';

const lockedOut = '数据库不接受这个账号或密码，请检查 DATABASE_URL 和 HEFU_APP_PASSWORD。';

/** What errors have, wherever they come from: an error of another realm (a worker, a test's) is no `instanceof Error`. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
  readonly path?: unknown;
  readonly problems?: unknown;
  readonly next?: unknown;
}

function isThrown(error: unknown): error is Thrown {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}

/** Any error as what is said, printed and returned; what nobody foresaw is exit 1 with its own message. */
export function failureOf(error: unknown): Failed {
  if (error instanceof Failed) return error;
  if (!isThrown(error)) return unforeseen(String(error));
  switch (error.name) {
    case 'MalformedInput':
      return malformed(error);
    case 'NotFound':
      return told(exitCodes.notFound, 'not-found', error.message, nextOf(error));
    case 'NotSignedIn':
      return told(exitCodes.refused, 'not-signed-in', error.message, 'hefu user list');
    case 'ServiceAway':
      return told(exitCodes.away, 'service-away', error.message, 'hefu doctor');
    case 'Obstacle':
      return told(exitCodes.failed, 'obstacle', error.message, 'hefu doctor');
  }
  if (isLockedOut(error)) return told(exitCodes.failed, 'locked-out', lockedOut, 'hefu doctor');
  if (isAway(error)) return told(exitCodes.away, 'service-away', databaseAway, 'hefu doctor');
  return fileTrouble(error) ?? unforeseen(error.message);
}

function told(exitCode: Failed['exitCode'], code: string, sentence: string, next: string | null): Failed {
  return new Failed(exitCode, [sentence], { errors: [{ code, detail: sentence }] }, next);
}

const nextOf = ({ next }: Thrown): string | null => (typeof next === 'string' ? next : null);

function malformed({ problems }: Thrown): Failed {
  const errors = (Array.isArray(problems) ? problems : []) as readonly { readonly detail: string }[];
  return new Failed(
    exitCodes.usage,
    errors.map(({ detail }) => detail),
    { errors },
  );
}

/** PostgreSQL: wrong password, no such user, not let in from here. */
function isLockedOut({ code }: Thrown): boolean {
  return code === '28P01' || code === '28000';
}

function fileTrouble({ path, code }: Thrown): Failed | null {
  if (typeof path !== 'string') return null;
  if (code === 'ENOENT')
    return told(exitCodes.notFound, 'file-missing', `没有文件“${path}”，请核对路径。`, null);
  if (code === 'EACCES')
    return told(exitCodes.failed, 'file-closed', `无权读写“${path}”，请检查文件权限。`, null);
  if (code === 'EISDIR') return told(exitCodes.usage, 'not-a-file', `“${path}”是文件夹，请指定文件。`, null);
  return null;
}

function unforeseen(message: string): Failed {
  const sentence = `操作没有完成，原因：${message}`;
  return told(exitCodes.failed, 'failed', sentence, 'hefu doctor');
}
