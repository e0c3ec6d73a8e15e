/** The task queue every worker of Hefu polls. Outside checks rely on the name (contract). */
export const taskQueue = 'hefu';

/** The namespace of the embedded server; elsewhere `TEMPORAL_NAMESPACE`. */
export const defaultNamespace = 'default';

/**
 * What Temporal's visibility knows of a case. Keyword, ids and enums only: a `:` in a Text attribute breaks
 * the row (temporal#11085), and attributes are not encrypted. The due date is a date, so a Keyword does
 * (it sorts and compares as text) and no zone can shift it.
 */
export const searchAttributes = {
  HefuStatus: 'Keyword',
  HefuProvider: 'Keyword',
  HefuRequester: 'Keyword',
  HefuDue: 'Keyword',
} as const;
