import { isAway } from '../client/is-away.js';
import { failureTold, problemsTold } from './failure-told.js';
import { problem } from './problem.js';
import { say } from './say.js';

/** What the client throws, as a problem; undefined for what nobody foresaw. */
export function problemOf(error: Error): Response | undefined {
  const detail = failureTold(error);
  switch (error.name) {
    case 'MalformedInput':
      return problem(422, 'malformed', detail, { errors: problemsTold(error) });
    case 'NotFound':
      return problem(404, 'not-found', detail);
    case 'Forbidden':
      return problem(403, 'forbidden', detail);
    case 'NotSignedIn':
      return notSignedIn(detail);
    case 'ServiceAway':
      return away(detail);
  }
  // The framework's own no, before ours is asked: a body that is not what its type says.
  if ('status' in error && error.status === 400)
    return problem(
      422,
      'malformed',
      say('请求内容应为 JSON，请检查格式。', 'The body should be JSON. Please check it.'),
    );
  return isAway(error)
    ? away(
        say(
          '数据库没有应答，已提交的不会丢失，请稍后再试。',
          'The database does not answer. What was submitted is not lost; please try again shortly.',
        ),
      )
    : undefined;
}

function notSignedIn(detail: string): Response {
  const headers = { 'www-authenticate': 'Bearer realm="hefu"' };
  return problem(401, 'not-signed-in', detail, { headers });
}

function away(detail: string): Response {
  return problem(503, 'away', detail, { headers: { 'retry-after': '5' } });
}
