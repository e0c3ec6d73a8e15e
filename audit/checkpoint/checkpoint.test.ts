import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { checkpointText, parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { signNote } from './sign-note.js';
import { parseVerifierKey, verifierKeyText } from './verifier-key.js';
import { verifyNote } from './verify-note.js';

const checkpoint: Checkpoint = {
  origin: 'hefu.example/log',
  size: 12_345,
  root: Buffer.alloc(32, 7),
  heads: Buffer.alloc(32, 9),
  at: '2026-01-05T01:00:00.000Z',
  epoch: 1,
};
const signer = { name: checkpoint.origin, privateKey: generateKeyPairSync('ed25519').privateKey };
const vkey = verifierKeyText(signer.name, createPublicKey(signer.privateKey));
const other = verifierKeyText(signer.name, generateKeyPairSync('ed25519').publicKey);
const note = signNote(checkpointText(checkpoint), signer);

describe('a signed note (C2SP signed-note)', () => {
  test('the example of golang.org/x/mod/sumdb/note verifies', () => {
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const example = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    expect(verifyNote(example, [key])).toBe(text);
    expect(verifyNote(example.replace('answer', 'Answer'), [key])).toBeNull();
  });

  test('the private key of that example gives its verifier key', () => {
    const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(verifierKeyText('PeterNeumann', createPublicKey(privateKey))).toBe(
      'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    );
  });

  test('gives its text to who has the key, and to nobody else', () => {
    expect(verifyNote(note, [vkey])).toBe(checkpointText(checkpoint));
    expect(verifyNote(note, [other, vkey])).toBe(checkpointText(checkpoint));
    expect(verifyNote(note, [other])).toBeNull();
    expect(verifyNote(note, [])).toBeNull();
  });

  test('each byte of text and signature is held', () => {
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(verifyNote(flipped.toString('utf8'), [vkey])).toBeNull();
    }
  });

  test('a signature of somebody else beside ours does no harm, a wrong one under our name does', () => {
    const beside = `${note}— witness.example AAAAAAAA\n`;
    expect(verifyNote(beside, [vkey])).toBe(checkpointText(checkpoint));
    const wrong =
      signNote(checkpointText({ ...checkpoint, size: 1 }), signer)
        .split('\n')
        .at(-2) ?? '';
    expect(verifyNote(`${note}${wrong}\n`, [vkey])).toBeNull();
  });

  test.each([
    '',
    'x',
    'x\n',
    'x\n\n',
    'x\n\n— a b\n',
    note.slice(0, -1),
    `${note}\n`,
    note.replace('—', '-'),
  ])('what is no note is no note: %j', (text) => {
    expect(verifyNote(text, [vkey])).toBeNull();
  });

  test("a verifier key with another key's id is none", () => {
    expect(parseVerifierKey(vkey)).not.toBeNull();
    expect(parseVerifierKey(vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBeNull();
    expect(parseVerifierKey(vkey.slice(0, -4))).toBeNull();
  });
});

describe('a checkpoint (C2SP tlog-checkpoint)', () => {
  test('begins with origin, size and root, and says beside it the heads, the time and the epoch', () => {
    expect(note.split('\n').slice(0, 6)).toEqual([
      'hefu.example/log',
      '12345',
      checkpoint.root.toString('base64'),
      `hefu-heads/1 ${checkpoint.heads.toString('base64')}`,
      'hefu-time/1 2026-01-05T01:00:00.000Z',
      'hefu-epoch/1 1',
    ]);
    expect(parseCheckpoint(note)).toEqual(checkpoint);
    expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
  });

  test.each([
    ['12345', '012345'],
    ['12345', '-1'],
    ['12345', '99999999999999999999'],
    ['hefu-heads/1', 'hefu-heads/2'],
    ['hefu.example/log', 'hefu example'],
    ['hefu-epoch/1 1', 'hefu-epoch/1 0'],
  ])('is nothing when %j is written %j', (from, to) => {
    expect(parseCheckpoint(note.replace(from, to))).toBeNull();
  });
});
