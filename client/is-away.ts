/** Of Node's sockets and of PostgreSQL: shutting down, starting up, too many connections, no such database, disk full. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53300',
  '3D000',
]);

/**
 * Whether an error says that a server (nearly always the database) is not there for us now. By what it says, not by
 * its class: an error of another realm is no `instanceof Error`, and importing the classes would load the drivers.
 */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  if (typeof code === 'string' && codes.has(code)) return true;
  if (Array.isArray(errors) && errors.some(isAway)) return true;
  // `pg` gives these no code.
  return (
    typeof message === 'string' &&
    /timeout (exceeded|expired)|Connection terminated|Query read timeout/.test(message)
  );
}
