import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { sleep } from '@temporalio/workflow';
import canonicalize from 'canonicalize';
import { addHours } from 'date-fns';
import { TZDate } from '@date-fns/tz';

hashes.sha512 = sha512;

export interface SmokeInput {
  readonly message: { readonly [key: string]: string };
  readonly signatureHex: string;
  readonly publicKeyHex: string;
}

export interface SmokeResult {
  readonly genuine: boolean;
  readonly due: string;
  readonly zonedDateSurvives: boolean;
}

/** A month's sleep, a signature over canonical JSON and date arithmetic: all inside the workflow sandbox. */
export async function smoke(input: SmokeInput): Promise<SmokeResult> {
  await sleep('30 days');
  const text = canonicalize(input.message) ?? '';
  const genuine = verify(
    bytes(input.signatureHex),
    new TextEncoder().encode(text),
    bytes(input.publicKeyHex),
  );
  const due = addHours(new Date('2016-02-01T00:00:00+08:00'), 240).toISOString();
  return { genuine, due, zonedDateSurvives: new TZDate(0, 'Asia/Shanghai') instanceof TZDate };
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
