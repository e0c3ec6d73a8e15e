import { z } from 'zod';

const position = z.int().min(1);

/** Command type → shape of its data; used by the client only. */
export const webhookCommandSchemas = {
  RegisterWebhook: z.strictObject({
    department: z.string().max(40),
    url: z.string().max(500),
    types: z.array(z.string().regex(/^[A-Za-z]{1,60}$/)).max(100),
  }),
  ReplaceWebhookSecret: z.strictObject({}),
  ReplayDeliveries: z.strictObject({ from: position, to: position }),
  EndWebhook: z.strictObject({ reason: z.string().max(4000) }),
};
