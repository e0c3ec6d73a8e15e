import { z } from 'zod';
import { noticeTopics, noticeWays } from '../../notice-topics.js';
import { roles } from '../roles.js';

const content = {
  department: z.string().max(40),
  roles: z.array(z.enum(roles)).max(roles.length),
  personalDigest: z.base64().max(64).nullable(),
};
const reason = z.string().max(4000);

/** Command type → shape of its data; used by the client only. */
export const personCommandSchemas = {
  RegisterPerson: z.strictObject(content),
  RevisePerson: z.strictObject({ ...content, reason: reason.nullable() }),
  DisablePerson: z.strictObject({ reason }),
  EnablePerson: z.strictObject({ reason }),
  ErasePersonalData: z.strictObject({ reason }),
  IssueToken: z.strictObject({ tokenId: z.string().regex(/^[0-9a-f]{16}$/) }),
  RevokeTokens: z.strictObject({}),
  RegisterMachineClient: z.strictObject({ clientId: z.string().regex(/^mc-[0-9a-f]{16}$/) }),
  EndMachineClient: z.strictObject({ clientId: z.string().max(40) }),
  ChooseNotices: z.strictObject({
    topics: z
      .record(z.string().max(40), z.enum(noticeWays))
      .refine((topics) => Object.keys(topics).length <= noticeTopics.length),
    daily: z.boolean(),
  }),
};
