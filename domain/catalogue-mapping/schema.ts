import { z } from 'zod';

const headingsLimit = 200;

/** Command type → shape of its data; used by the client only. */
export const mappingCommandSchemas = {
  SaveMapping: z.strictObject({
    columns: z
      .record(z.string().min(1).max(200), z.string().max(40).nullable())
      .refine((columns) => Object.keys(columns).length <= headingsLimit),
  }),
};
