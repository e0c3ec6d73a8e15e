import { ContentInfo, id_eContentType_TSTInfo, SignedData, TimeStampResp, TSTInfo } from 'pkijs';

/** `granted` and `grantedWithMods`: whether what was asked for is what was given is seen from the token itself. */
const granted: readonly number[] = [0, 1];

/** A token (RFC 3161) as it came; nothing of it is verified yet. */
export interface ReadToken {
  readonly signed: SignedData;
  readonly info: TSTInfo;
}

/** The token of an answer (TimeStampResp, DER), or why there is none. */
export function readToken(response: Uint8Array): ReadToken | { readonly problem: 'rejected' | 'garbage' } {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(response));
    if (!granted.includes(status.status)) return { problem: 'rejected' };
    if (timeStampToken?.contentType !== ContentInfo.SIGNED_DATA) return { problem: 'garbage' };
    const signed = new SignedData({ schema: timeStampToken.content as unknown });
    const { eContent, eContentType } = signed.encapContentInfo;
    if (eContent === undefined || eContentType !== id_eContentType_TSTInfo) return { problem: 'garbage' };
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return { problem: 'garbage' };
  }
}
