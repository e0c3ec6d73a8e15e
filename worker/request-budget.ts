import { usualBudget, type Budget } from '../web/rate-limit.js';

/** `HEFU_REQUESTS_PER_SECOND`: how many requests one person may send, measured over ten seconds. */
export function requestBudget(env: NodeJS.ProcessEnv): Budget {
  const perSecond = Number(env['HEFU_REQUESTS_PER_SECOND'] ?? '');
  const { requests, seconds } = usualBudget;
  return { requests: perSecond > 0 ? Math.ceil(perSecond * seconds) : requests, seconds };
}
