/** The stream that says which histories of a workflow are kept, by their digests. */
export function archiveOf(workflowId: string): string {
  return `history/${workflowId}`;
}

/** The engine's own command that keeps one run's history; asked twice it has been done. */
export function archiveCommandId(runId: string): string {
  return `archive/${runId}`;
}
