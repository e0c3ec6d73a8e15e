import { endWebhook, registerWebhook, replaceWebhookSecret, replayWebhook } from '../../client/webhooks.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { refused } from '../failed.js';
import type { Face } from '../face.js';
import type { Given } from '../leaf.js';
import { signInOrLocalAdmin } from '../sign-in.js';
import { withHefu } from '../with-hefu.js';

const next = 'hefu webhook list';

/** `hefu webhook add` */
export async function add(face: Face, given: Given): Promise<ExitCode> {
  const [url = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const department = given.text('department') ?? '';
    const kept = await registerWebhook(hefu, session, { url, department, types: given.texts('type') });
    return showSecret(face, kept);
  });
}

/** `hefu webhook secret` */
export async function secret(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    return showSecret(face, await replaceWebhookSecret(hefu, session, id));
  });
}

/** `hefu webhook replay` */
export async function replay(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  const from = given.number('from') ?? 1;
  const to = given.number('to') ?? from;
  return withHefu(face, async (hefu) => {
    const replayed = await replayWebhook(hefu, await signInOrLocalAdmin(face, given, hefu), id, { from, to });
    if (replayed.kind === 'refused') throw refused(replayed.refusals, next);
    const { deliveries } = replayed;
    face.out.answer({ webhook: id, deliveries }, () => [`将重新推送 ${String(deliveries)} 条。`]);
    return exitCodes.done;
  });
}

/** `hefu webhook end` */
export async function end(face: Face, given: Given): Promise<ExitCode> {
  const [id = ''] = given.words;
  return withHefu(face, async (hefu) => {
    const session = await signInOrLocalAdmin(face, given, hefu);
    const ended = await endWebhook(hefu, session, id, given.text('reason') ?? '');
    if (ended.kind === 'refused') throw refused(ended.refusals, next);
    face.out.answer({ webhook: id, ended: true }, () => [`已停用“${id}”。`]);
    return exitCodes.done;
  });
}

function showSecret(face: Face, kept: Awaited<ReturnType<typeof registerWebhook>>): ExitCode {
  if (kept.kind === 'refused') throw refused(kept.refusals, next);
  const { id, secret: shown } = kept;
  face.out.answer({ webhook: id, secret: shown }, () => [`推送编号：${id}`, `密钥：${shown}`]);
  face.out.say('密钥只显示这一次，请交给接收方核验签名（Standard Webhooks），用法见 docs/http.md。');
  return exitCodes.done;
}
