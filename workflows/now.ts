/**
 * Epoch milliseconds as history has it: in the sandbox the clock stands still within a workflow task and says the
 * same when it is replayed. The only place where a case asks what time it is.
 */
export function nowMs(): number {
  // eslint-disable-next-line no-restricted-properties -- Temporal's own recorded time, not the host's
  return Date.now();
}
