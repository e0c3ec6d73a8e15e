import { z } from 'zod';

const key = z.string().min(1).max(64);
const reason = z.string().max(4000);

/** Command type → shape of its data; the value itself is judged by `decide`. Used by the client only. */
export const settingsCommandSchemas = {
  ChangeSetting: z.strictObject({ key, value: z.json(), reason }),
  ResetSetting: z.strictObject({ key, reason }),
};
