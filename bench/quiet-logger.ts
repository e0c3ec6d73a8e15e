import { DefaultLogger, Runtime } from '@temporalio/worker';

/** What is measured is printed, not what a worker says of itself. */
export const quiet = new DefaultLogger('WARN');
Runtime.install({ logger: quiet });
