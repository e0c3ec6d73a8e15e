import { createWriteStream } from 'node:fs';
import { chmod, copyFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { runCommand } from './run-command.js';

const answer = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

/** A closed network is the usual case: do not keep a person waiting for it. */
const firstByteMs = 5000;
const wholeMs = 10 * 60_000;

/** A mirror inside a closed network may stand in for the official address. */
function source(): string {
  return process.env['HEFU_DOWNLOAD_BASE'] ?? 'https://temporal.download';
}

/**
 * Fetches one of Temporal's own programs (`cli`, `temporal-test-server`) the way its SDKs do, into `folder`, and
 * returns the executable's path.
 * @throws Error when the address does not answer within 5 s, or answers something else than an archive.
 */
export async function officialDownload(artifact: string, version: string, folder: string): Promise<string> {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const query = `arch=${arch}&platform=${platform}&format=tar.gz&sdk-name=sdk-typescript&sdk-version=1.24.0`;
  const description = await get(`${source()}/${artifact}/${version}?${query}`);
  const { archiveUrl, fileToExtract } = answer.parse(await description.json());
  const archive = await get(archiveUrl);
  if (archive.body === null) throw new Error(`empty answer from ${archiveUrl}`);
  const file = join(folder, 'archive.tar.gz');
  await pipeline(Readable.fromWeb(archive.body), createWriteStream(file));
  const unpacked = await runCommand('tar', ['-xzf', file, '-C', folder, fileToExtract], 120_000);
  if (unpacked.code !== 0) throw new Error(unpacked.stderr);
  await rm(file);
  const path = join(folder, basename(fileToExtract));
  if (path !== join(folder, fileToExtract)) await copyFile(join(folder, fileToExtract), path);
  await chmod(path, 0o755);
  return path;
}

async function get(url: string): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new Error(`no answer from ${url} within ${firstByteMs / 1000} s`));
  }, firstByteMs);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([late.signal, AbortSignal.timeout(wholeMs)]),
    });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}
