import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import type { HefuConnection } from '../client/connection.js';
import type { Session } from '../client/session.js';
import { exitCodes } from './exit-codes.js';
import type { Face } from './face.js';
import { Failed } from './failed.js';
import type { Given } from './leaf.js';

/** The name the machine knows the operator by: recorded beside the one they act as. */
export function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an account, as in a container.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}

/**
 * Who is acting: `--as <用户>` where the demo city is loaded, else the token in `HEFU_TOKEN`.
 * @throws Failed saying how to sign in when there is neither.
 */
export async function signIn(face: Face, given: Given, hefu: HefuConnection): Promise<Session> {
  const user = given.text('as');
  const token = face.env['HEFU_TOKEN'] ?? '';
  const { demoSession, tokenSession } = await import('../client/session.js');
  const { isDemoInstallation } = await import('../client/demo-installation.js');
  if (user !== undefined) {
    if (await isDemoInstallation(hefu)) return demoSession(hefu, user, operatorName());
    throw notSignedIn(
      '“--as”只用于演示城市，本系统没有加载演示数据。请用令牌登录：把令牌放入环境变量 HEFU_TOKEN 后重试。',
    );
  }
  if (token !== '') return tokenSession(hefu, token);
  throw notSignedIn(
    (await isDemoInstallation(hefu))
      ? '请用“--as <用户>”指明由谁办理，用户见 hefu user list。'
      : '尚未登录。请向系统管理员领取令牌，放入环境变量 HEFU_TOKEN 后重试。',
  );
}

/** As `signIn`, or the administrator at the machine itself where nobody else was named: whoever holds the key file. */
export async function signInOrLocalAdmin(face: Face, given: Given, hefu: HefuConnection): Promise<Session> {
  const isNamed = given.text('as') !== undefined || (face.env['HEFU_TOKEN'] ?? '') !== '';
  if (isNamed) return signIn(face, given, hefu);
  requireKeyFile(hefu);
  const { localAdminSession } = await import('../client/session.js');
  return localAdminSession(operatorName());
}

/** @throws Failed where the signing key is not: then the operator is not at the machine of the service. */
export function requireKeyFile({ addresses: { keyFile } }: HefuConnection): void {
  try {
    accessSync(keyFile, constants.R_OK);
  } catch {
    throw notSignedIn(
      `本机没有可用的签名密钥（${keyFile}）。请在服务所在的机器上、以启动服务的用户运行；或用令牌登录：把令牌放入环境变量 HEFU_TOKEN。`,
    );
  }
}

function notSignedIn(sentence: string): Failed {
  const errors = [{ code: 'not-signed-in', detail: sentence }];
  return new Failed(exitCodes.refused, [sentence], { errors }, 'hefu user list');
}
