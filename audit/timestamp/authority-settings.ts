import { readFile } from 'node:fs/promises';
import type { Certificate } from 'pkijs';
import { trustedCertificates } from './trusted-certificates.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Once a day: each token of a log is read again whenever the log is verified. */
const usualMinutes = 24 * 60;
const mostMinutes = 7 * 24 * 60;

/** A timestamp authority (RFC 3161) as the installation has it. */
export interface AuthoritySettings {
  readonly url: URL;
  /** Whose tokens are believed. */
  readonly trusted: readonly Certificate[];
  /** PEM, as given: goes into evidence packages. */
  readonly trustedText: string;
  /** At most one token in so many minutes. */
  readonly everyMinutes: number;
}

/** Why tokens cannot be asked for, in a sentence for whoever runs the installation. */
export interface UnusableAuthority {
  readonly unusable: string;
}

/** `HEFU_TSA_URL`, `HEFU_TSA_CA`, `HEFU_TSA_MINUTES`; null where no authority is set. */
export async function authoritySettings(
  env: Environment,
): Promise<AuthoritySettings | UnusableAuthority | null> {
  const given = env['HEFU_TSA_URL'] ?? '';
  if (given === '') return null;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    return { unusable: `HEFU_TSA_URL 不是网址：${given}` };
  const minutes = Number((env['HEFU_TSA_MINUTES'] ?? '') || usualMinutes);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes)
    return { unusable: `HEFU_TSA_MINUTES 须为 1 至 ${mostMinutes} 的整数` };
  const authority = await trustedIn(env['HEFU_TSA_CA'] ?? '');
  return 'unusable' in authority ? authority : { url: new URL(given), everyMinutes: minutes, ...authority };
}

/** The certificates in `HEFU_TSA_CA` alone: whoever only verifies needs no address. Null where the file is not set. */
export async function trustedAuthorities(
  env: Environment,
): Promise<Pick<AuthoritySettings, 'trusted' | 'trustedText'> | UnusableAuthority | null> {
  const file = env['HEFU_TSA_CA'] ?? '';
  return file === '' ? null : trustedIn(file);
}

async function trustedIn(
  file: string,
): Promise<Pick<AuthoritySettings, 'trusted' | 'trustedText'> | UnusableAuthority> {
  if (file === '')
    return { unusable: '设置了 HEFU_TSA_URL，还需用 HEFU_TSA_CA 指明时间戳机构的根证书文件（PEM）' };
  try {
    const trustedText = await readFile(file, 'utf8');
    return { trusted: trustedCertificates(trustedText), trustedText };
  } catch {
    return { unusable: `HEFU_TSA_CA 指明的文件读不到，或不是 PEM 证书：${file}` };
  }
}
