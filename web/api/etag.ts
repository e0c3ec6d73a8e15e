import { z } from '@hono/zod-openapi';
import { asks } from './asks.js';

/** A case's version as an entity tag. */
export const etagOf = (version: number): string => `"v${version}"`;

const tags = /^(?:\*|(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*)$/;

/** `If-Match` as a header: any version, or one that was read (RFC 9110 allows several). */
export const ifMatch = z
  .string()
  .regex(
    tags,
    asks([
      'If-Match 应为读取时得到的 ETag，例如 "v3"。',
      'If-Match is the ETag that was read, for example "v3".',
    ]),
  )
  .openapi({ pattern: '^(?:\\*|"v[0-9]{1,9}")$', example: '*' });

/** Whether `If-Match` allows an act on this version; without the header everything does. */
export function matches(wanted: string | undefined, version: number): boolean {
  if (wanted === undefined || wanted.trim() === '*') return true;
  return wanted
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .includes(etagOf(version));
}
