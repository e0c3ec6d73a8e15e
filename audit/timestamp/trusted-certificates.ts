import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';

const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, as many as it has. @throws when one of them cannot be read, or there is none. */
export function trustedCertificates(text: string): readonly Certificate[] {
  const found = text.match(pem) ?? [];
  if (found.length === 0) throw new TypeError('no certificate in PEM form');
  return found.map((one) => Certificate.fromBER(new Uint8Array(new X509Certificate(one).raw)));
}
