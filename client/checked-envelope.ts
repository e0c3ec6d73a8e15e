import type { z } from 'zod';
import { asJson, type Json } from '../domain/json.js';
import type { Envelope } from '../domain/envelope.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import { schemaProblem } from './schema-problems.js';
import type { Session } from './session.js';

type Schemas = { readonly [type: string]: z.ZodType };

export interface StreamOrder {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  /** What the gateway attests beside it, where the decision depends on more than the stream. */
  readonly context?: object;
  readonly commandId?: string;
}

/**
 * The signed envelope of a command on a stream without a workflow, its data checked by the domain's own schema.
 * @throws MalformedInput, all problems at once; nothing is recorded.
 */
export async function checkedEnvelope(
  hefu: HefuConnection,
  session: Session,
  schemas: Schemas,
  { id, type, data, context, commandId }: StreamOrder,
): Promise<Envelope> {
  const schema = schemas[type];
  if (schema === undefined) throw new TypeError(`no schema of ${type}`);
  const result = schema.safeParse(data);
  if (!result.success) {
    throw new MalformedInput(result.error.issues.map((issue) => schemaProblem(issue, '/data')));
  }
  // JSON by its schema.
  const checked = asJson(data) as { readonly [key: string]: Json };
  return newEnvelope(hefu, session, {
    id,
    type,
    data: checked,
    ...(context === undefined ? {} : { context: asJson(context) as { readonly [key: string]: Json } }),
    ...(commandId === undefined ? {} : { commandId }),
  });
}
