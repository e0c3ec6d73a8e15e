/** What the process says when it ends; scripts and cron rely on these (contract). */
export const exitCodes = {
  done: 0,
  failed: 1,
  /** Wrong usage, or input of the wrong shape: nothing was recorded. */
  usage: 2,
  notFound: 3,
  /** The rule says no, or somebody was first. */
  refused: 4,
  /** Done, and there are overdue cases among the answer. */
  overdue: 5,
  /** The database, Temporal or the worker is away. */
  away: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
