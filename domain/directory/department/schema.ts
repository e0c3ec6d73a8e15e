import { z } from 'zod';

const content = {
  name: z.string().max(200),
  level: z.enum(['municipal', 'district']),
  joinsPlan: z.boolean(),
  calendar: z.enum(['cn', 'sh']),
};
const reason = z.string().max(4000);
const alias = z.string().max(200);

/** Command type → shape of its data; used by the client only. */
export const departmentCommandSchemas = {
  RegisterDepartment: z.strictObject(content),
  ReviseDepartment: z.strictObject({ ...content, reason: reason.nullable() }),
  ConfirmAlias: z.strictObject({ alias }),
  RemoveAlias: z.strictObject({ alias, reason }),
  AbolishDepartment: z.strictObject({ reason, successor: z.string().max(40).nullable() }),
};
