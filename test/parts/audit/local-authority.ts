import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How a timestamp authority answers: as it should, or in one of the ways that must not be believed. */
export type Manner =
  | 'right'
  | 'another-imprint'
  | 'another-nonce'
  | 'expired'
  | 'foreign'
  | 'for-mail'
  | 'with-modifications'
  | 'rejected'
  | 'garbage'
  | 'endless'
  | 'silent'
  | 'failing';

/** A real timestamp authority on this machine: OpenSSL's `ts`, behind HTTP. */
export interface LocalAuthority {
  readonly url: string;
  readonly caFile: string;
  readonly asked: () => number;
  answer: Manner;
  readonly stop: () => Promise<void>;
}

/** Null without OpenSSL: the tests that need one say that they were left out. */
export function openssl(): string | null {
  const found = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  process.stderr.write('没有 openssl，时间戳机构的测试未进行。\n');
  return null;
}

const config = `
[tsa]
default_tsa = one
[one]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[ts]
basicConstraints = CA:FALSE
extendedKeyUsage = critical,timeStamping
[mail]
basicConstraints = CA:FALSE
extendedKeyUsage = critical,timeStamping,emailProtection
`;

export async function localAuthority(): Promise<LocalAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'hefu-authority-'));
  const ssl = (...words: readonly string[]): void => {
    execFileSync('openssl', [...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  writeFileSync(join(folder, 'config'), config);
  writeFileSync(join(folder, 'serial'), '01\n');
  for (const ca of ['ca', 'other-ca']) {
    ssl(...`req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${ca}.key -out ${ca}.pem`.split(' '),
      '-days', '3650', '-subj', `/CN=测试 ${ca}`, '-utf8', '-config', 'config', '-extensions', 'ca'); // prettier-ignore
  }
  const certify = (name: string, ca: string, extensions: string, algorithm: string, days: string): void => {
    ssl(...`req -new -newkey ${algorithm} -nodes -keyout ${name}.key -out ${name}.csr`.split(' '),
      '-subj', `/CN=本市时间戳 ${name}`, '-utf8', '-config', 'config'); // prettier-ignore
    ssl(...`x509 -req -in ${name}.csr -CA ${ca}.pem -CAkey ${ca}.key -CAcreateserial -out ${name}.pem`.split(' '),
      '-days', days, '-extfile', 'config', '-extensions', extensions); // prettier-ignore
  };
  certify('right', 'ca', 'ts', 'rsa:2048', '3650');
  certify('foreign', 'other-ca', 'ts', 'ec -pkeyopt ec_paramgen_curve:P-256', '3650');
  certify('mail', 'ca', 'mail', 'ec -pkeyopt ec_paramgen_curve:P-256', '3650');
  certify('expired', 'ca', 'ts', 'ec -pkeyopt ec_paramgen_curve:P-256', '-1');

  let asked = 0;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1;
    const query = Buffer.concat(await request.toArray());
    if (authority.answer === 'silent') return;
    const send = (body: Uint8Array, status = 200): void => {
      response.writeHead(status, { 'Content-Type': 'application/timestamp-reply' }).end(body);
    };
    if (authority.answer === 'failing') send(Buffer.from('busy'), 503);
    else if (authority.answer === 'garbage') send(Buffer.from('<html>'));
    else if (authority.answer === 'endless') send(Buffer.alloc(2_000_000, 0x30));
    else send(await reply(folder, authority.answer, query));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority: LocalAuthority = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    caFile: join(folder, 'ca.pem'),
    asked: () => asked,
    answer: 'right',
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return authority;
}

/** What OpenSSL answers to the query, or to one that was changed on the way. */
async function reply(folder: string, manner: Manner, query: Buffer): Promise<Buffer> {
  const asked = Buffer.from(query);
  // The imprint stands behind its algorithm; the nonce before `certReq`, the last member.
  if (manner === 'another-imprint') asked.writeUInt8(asked.readUInt8(40) ^ 1, 40);
  const nonceAt = asked.length - 4;
  if (manner === 'another-nonce') asked.writeUInt8(asked.readUInt8(nonceAt) ^ 1, nonceAt);
  const signer = manner === 'foreign' || manner === 'expired' ? manner : 'right';
  const place = mkdtempSync(join(folder, 'reply-'));
  writeFileSync(join(place, 'query'), manner === 'rejected' ? Buffer.from('3003020101', 'hex') : asked);
  await run(
    'openssl',
    ['ts', '-reply', '-config', 'config', '-section', 'one', '-queryfile', `${place}/query`, '-out', `${place}/reply`,
      '-signer', `${signer}.pem`, '-inkey', `${signer}.key`], // prettier-ignore
    { cwd: folder },
  );
  if (manner === 'for-mail') return signedByAnother(folder, place);
  const answer = readFileSync(join(place, 'reply'));
  if (manner === 'with-modifications') answer.writeUInt8(1, answer.indexOf(Buffer.from('020100', 'hex')) + 2);
  return answer;
}

/** What the authority said, signed with a certificate that OpenSSL's `ts` would not take for it. */
async function signedByAnother(folder: string, place: string): Promise<Buffer> {
  const ssl = async (words: string): Promise<unknown> => run('openssl', words.split(' '), { cwd: folder });
  await ssl(`ts -reply -config config -in ${place}/reply -token_out -out ${place}/token`);
  await ssl(`cms -verify -noverify -inform DER -in ${place}/token -out ${place}/said`);
  const type = '1.2.840.113549.1.9.16.1.4';
  await ssl(
    `cms -sign -binary -nodetach -cades -md sha256 -signer mail.pem -inkey mail.key -econtent_type ${type} -in ${place}/said -outform DER -out ${place}/other`,
  );
  const token = readFileSync(join(place, 'other'));
  const length = Buffer.from([0x82, 0, 0]);
  length.writeUInt16BE(token.length + 5, 1);
  return Buffer.concat([Buffer.of(0x30), length, Buffer.from('3003020100', 'hex'), token]);
}
