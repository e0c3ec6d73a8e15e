import { createHash, X509Certificate } from 'node:crypto';
import { id_sha256, type Certificate, type SignedDataVerifyResult } from 'pkijs';
import { readToken, type ReadToken } from './read-token.js';
import { isSignerNamed } from './signer-named.js';

const timeStamping = '1.3.6.1.5.5.7.3.8';

/** What an authority's answer is held against. */
export interface TokenQuestion {
  /** The signed note the time was put to. */
  readonly note: string;
  /** Whom the installation believes; null: the chain of certificates is not looked at. */
  readonly trusted: readonly Certificate[] | null;
  /** Of the request; left out where the answer has been kept and the request not. */
  readonly nonce?: Uint8Array;
  /** The stated time must lie between these. */
  readonly between: readonly [from: Date, to: Date];
}

export interface SoundToken {
  /** When the authority says it saw the note. */
  readonly at: Date;
  /** Subject of the certificate that signed. */
  readonly authority: string;
}

export type TokenProblem =
  | 'rejected'
  | 'garbage'
  | 'imprint-differs'
  | 'nonce-differs'
  | 'time-implausible'
  | 'signature-wrong'
  | 'certificate-not-trusted'
  | 'certificate-not-for-timestamps';

/** Whether an answer (TimeStampResp, DER) is a token of this very note, by somebody who is believed and may give one. */
export async function checkToken(
  response: Uint8Array,
  question: TokenQuestion,
): Promise<SoundToken | { readonly problem: TokenProblem }> {
  const token = readToken(response);
  if ('problem' in token) return token;
  const said = whatItSays(token, question);
  if (said !== null) return { problem: said };
  const signer = await signerOf(token, question);
  if (typeof signer === 'string') return { problem: signer };
  return { at: token.info.genTime, authority: signer.subject.replaceAll('\n', ', ') };
}

function whatItSays({ info }: ReadToken, { note, nonce, between }: TokenQuestion): TokenProblem | null {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = createHash('sha256').update(note, 'utf8').digest();
  const isImprint =
    hashAlgorithm.algorithmId === id_sha256 && imprint.equals(Buffer.from(hashedMessage.getValue()));
  if (!isImprint) return 'imprint-differs';
  const said = Buffer.from(info.nonce?.valueBlock.valueHexView ?? []);
  if (nonce !== undefined && !said.equals(Buffer.from(nonce))) return 'nonce-differs';
  const [from, to] = between;
  return info.genTime >= from && info.genTime <= to ? null : 'time-implausible';
}

async function signerOf(
  { signed }: ReadToken,
  { note, trusted }: TokenQuestion,
): Promise<X509Certificate | TokenProblem> {
  const [signerInfo, ...others] = signed.signerInfos;
  if (signerInfo === undefined || others.length > 0) return 'garbage';
  const outcome = await verified(signed, note, trusted);
  if (typeof outcome === 'string') return outcome;
  const signerCertificate = outcome.signerCertificate ?? null;
  if (outcome.signatureVerified !== true || signerCertificate === null) return 'signature-wrong';
  if (!isSignerNamed(signerInfo, signerCertificate)) return 'signature-wrong';
  const certificate = new X509Certificate(Buffer.from(signerCertificate.toSchema().toBER()));
  // Of this one purpose, and marked critical (RFC 3161, 2.3).
  const purpose = signerCertificate.extensions?.find(({ extnID }) => extnID === '2.5.29.37');
  const uses: readonly string[] = certificate.keyUsage;
  const isForTimestamps = purpose?.critical === true && uses.length === 1 && uses[0] === timeStamping;
  return isForTimestamps ? certificate : 'certificate-not-for-timestamps';
}

async function verified(
  signed: ReadToken['signed'],
  note: string,
  trusted: TokenQuestion['trusted'],
): Promise<SignedDataVerifyResult | TokenProblem> {
  try {
    // The chain is asked as of the stated time: a certificate that has expired since was good then.
    return await signed.verify({
      signer: 0,
      data: new TextEncoder().encode(note).buffer,
      trustedCerts: [...(trusted ?? [])],
      checkChain: trusted !== null,
      extendedMode: true,
    } as Parameters<typeof signed.verify>[0] & { extendedMode: true });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return code === chainFailed ? 'certificate-not-trusted' : 'signature-wrong';
  }
}

/** pkijs: "Validation of signer's certificate failed". */
const chainFailed = 5;
