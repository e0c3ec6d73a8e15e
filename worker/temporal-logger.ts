import { DefaultLogger, type Logger } from '@temporalio/worker';
import type { Logger as Pino } from 'pino';

/** The SDK's own messages in our structured log. */
export function temporalLogger(log: Pino): Logger {
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const write = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
    log[write[level]]({ ...meta, sdk: true }, message);
  });
}
