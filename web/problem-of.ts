import { problem } from './problem.js';

/** PostgreSQL and the network, when the other side is away. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** What the client throws, as a problem; undefined for what nobody foresaw. */
export function problemOf(error: Error): Response | undefined {
  switch (error.name) {
    case 'MalformedInput':
      return malformed(error);
    case 'NotFound':
      return problem(404, 'not-found', error.message);
    case 'NotSignedIn':
      return notSignedIn(error.message);
    case 'ServiceAway':
      return away(error.message);
  }
  // The framework's own no, before ours is asked: a body that is not what its type says.
  if ('status' in error && error.status === 400)
    return problem(422, 'malformed', '请求内容应为 JSON，请检查格式。');
  const code = 'code' in error ? error.code : undefined;
  const lost = /timeout (exceeded|expired)|Connection terminated/.test(error.message);
  return lost || (typeof code === 'string' && awayCodes.has(code))
    ? away('办理引擎暂不可用，已提交的不会丢失，请稍后再试。')
    : undefined;
}

function notSignedIn(detail: string): Response {
  const headers = { 'www-authenticate': 'Bearer realm="hefu"' };
  return problem(401, 'not-signed-in', detail, { headers });
}

function away(detail: string): Response {
  return problem(503, 'away', detail, { headers: { 'retry-after': '5' } });
}

function malformed(error: Error): Response {
  const errors = 'problems' in error && Array.isArray(error.problems) ? error.problems : [];
  return problem(422, 'malformed', error.message, { errors });
}
