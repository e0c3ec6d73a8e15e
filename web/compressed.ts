import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { WebEnv } from './web-env.js';

const compressing = compress({ encoding: 'gzip', contentTypeFilter: /^text\/(html|css|javascript|csv)/ });

/**
 * Pages, styles, scripts and tables go out compressed: on a slow line that is what is waited for. Answers of the
 * interface do not, whose entity tags are compared byte by byte.
 */
export const compressed: MiddlewareHandler<WebEnv> = compressing;
