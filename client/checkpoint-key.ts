import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { keyFile } from '../audit/checkpoint/key-file.js';
import { isKeyChangeSigned, signKeyChange } from '../audit/checkpoint/key-change.js';
import { logFiles, type LogFiles } from '../audit/checkpoint/log-files.js';
import { recordedKeys } from '../audit/checkpoint/recorded-keys.js';
import { parseVerifierKey, verifierKeyText } from '../audit/checkpoint/verifier-key.js';
import { checkpointKeyDecider, checkpointKeyStream } from '../domain/checkpoint-key/decider.js';
import type { CommandAnswer } from '../domain/recording.js';
import { logOrigin } from '../store/tree/log-origin.js';
import { commandStream } from './command-stream.js';
import type { HefuConnection } from './connection.js';
import { MalformedInput } from './failures.js';
import { newEnvelope } from './new-envelope.js';
import { localAdminSession, type Session } from './session.js';

const id = checkpointKeyStream.slice(checkpointKeyStream.indexOf('/') + 1);

/** The log's files of this installation. */
export function logFilesOf(
  hefu: HefuConnection,
  env: Readonly<Record<string, string | undefined>>,
): LogFiles {
  return logFiles(dirname(hefu.addresses.keyFile), env);
}

/** Puts the key that signs checkpoints on the record, once: at the first start. */
export async function registerCheckpointKey(
  hefu: HefuConnection,
  files: LogFiles,
  origin: string,
): Promise<void> {
  if ((await recordedKeys(hefu.pool)).keys.length > 0) return;
  const name = await logOrigin(hefu.pool, origin);
  const verifierKey = verifierKeyText(name, createPublicKey(await keyFile(files.keyFile)));
  const envelope = await newEnvelope(hefu, localAdminSession(userInfo().username), {
    id,
    type: 'RegisterCheckpointKey',
    data: { verifierKey },
    commandId: `register/${verifierKey}`,
  });
  await commandStream(hefu, checkpointKeyDecider, checkpointKeyStream, envelope);
}

/**
 * Changes the signing key for a new one: an event signed by both, then the files. Safe to repeat: what broke off between
 * the two is finished.
 */
export async function rotateCheckpointKey(
  hefu: HefuConnection,
  session: Session,
  files: LogFiles,
): Promise<CommandAnswer> {
  const recorded = (await recordedKeys(hefu.pool)).keys.at(-1);
  const name = parseVerifierKey(recorded ?? '')?.name;
  if (recorded === undefined || name === undefined) {
    throw notPossible('not-registered', [
      '尚未登记检查点密钥，请先启动一次服务。',
      'No key of checkpoints is registered yet. Please start the services once.',
    ]);
  }
  const [old, next] = [await keyFile(files.keyFile), `${files.keyFile}.next`];
  const oldText = verifierKeyText(name, createPublicKey(old));
  const fresh = await nextKey(next);
  const change = signKeyChange(name, old, fresh);
  if (recorded === change.to) {
    await replace(files.keyFile, next, oldText);
    return { kind: 'accepted', version: 0, events: [] };
  }
  if (recorded !== oldText || !isKeyChangeSigned(change)) {
    throw notPossible('key-not-on-record', [
      '密钥文件不是现用的检查点密钥，请核对 HEFU_CHECKPOINT_KEY。',
      'The key file is not the present key of checkpoints. Please check HEFU_CHECKPOINT_KEY.',
    ]);
  }
  const data = { from: change.from, to: change.to, note: change.note };
  const envelope = await newEnvelope(hefu, session, { id, type: 'ChangeCheckpointKey', data });
  const answer = await commandStream(hefu, checkpointKeyDecider, checkpointKeyStream, envelope);
  if (answer.kind === 'accepted') await replace(files.keyFile, next, oldText);
  return answer;
}

const notPossible = (code: string, [detail, english]: readonly [string, string]): MalformedInput =>
  new MalformedInput([{ pointer: '/', code, detail, english }]);

async function nextKey(file: string): ReturnType<typeof keyFile> {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  }
  return keyFile(file);
}

/** The old key is kept under its id: what it signed stays verifiable without it, but nobody should wonder. */
async function replace(current: string, next: string, oldText: string): Promise<void> {
  await rename(current, `${current}.${parseVerifierKey(oldText)?.id.toString(16) ?? 'old'}`);
  await rename(next, current);
}
