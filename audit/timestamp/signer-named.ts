import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { id_sha256, type Certificate, type SignerInfo } from 'pkijs';

const signingCertificateV1 = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const algorithms: { readonly [oid: string]: string } = {
  [id_sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Whether the signed attributes name this certificate by its hash (RFC 2634, RFC 5035), as RFC 3161 demands: else another
 * certificate of the same issuer and number could be put in its place.
 */
export function isSignerNamed({ signedAttrs }: SignerInfo, certificate: Certificate): boolean {
  const raw = new Uint8Array(certificate.toSchema().toBER());
  for (const { type, values } of signedAttrs?.attributes ?? []) {
    if (type !== signingCertificateV1 && type !== signingCertificateV2) continue;
    const first = within(within(values[0])[0])[0];
    const parts = within(first);
    const [algorithm, hash] =
      parts[0] instanceof asn1js.OctetString
        ? [type === signingCertificateV1 ? 'sha1' : 'sha256', parts[0]]
        : [algorithmOf(parts[0]), parts[1]];
    if (algorithm === undefined || !(hash instanceof asn1js.OctetString)) return false;
    return createHash(algorithm).update(raw).digest().equals(Buffer.from(hash.getValue()));
  }
  return false;
}

function within(block: unknown): readonly unknown[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : [];
}

function algorithmOf(block: unknown): string | undefined {
  const [oid] = within(block);
  return oid instanceof asn1js.ObjectIdentifier ? algorithms[oid.getValue()] : undefined;
}
