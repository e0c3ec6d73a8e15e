import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** Bundles the workflows of `workflowsPath`; what is pure is loaded once for all cases (`workflows/preloaded.ts`). */
export async function bundleWorkflows(
  workflowsPath: string,
  preloadedPath: string,
  logger: Logger = quiet,
): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, preloadModules: [preloadedPath], logger });
}

const silent = (): void => undefined;
const quiet: Logger = {
  log: silent,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: console.error,
};
