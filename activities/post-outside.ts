import { request as requestByHttp, type RequestOptions } from 'node:http';
import { request as requestByTls } from 'node:https';
import { isIP } from 'node:net';
import { isPublic, publicLookup } from './public-address.js';

export interface Post {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** Whether addresses of this machine and of inner networks may be sent to. */
  readonly privateAllowed: boolean;
  readonly timeoutMs: number;
}

/** Of an answer no more is read: it is for people to see what the matter is. */
const answerBytes = 1000;

/** Posts once, follows nothing, waits no longer than it is told. @throws when there is no answer. */
export async function postOutside(post: Post): Promise<{ readonly status: number; readonly text: string }> {
  const url = new URL(post.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`只能推送到 http 或 https 地址：${url.protocol}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // No name is looked up for an address.
  if (!post.privateAllowed && isIP(host) !== 0 && !isPublic(host))
    throw new Error(`不向内网地址推送：${host}`);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...post.headers, 'content-length': String(Buffer.byteLength(post.body)) },
    signal: AbortSignal.timeout(post.timeoutMs),
    agent: false,
    ...(post.privateAllowed ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestByTls : requestByHttp)(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (): void => {
        response.destroy();
        const text = Buffer.concat(chunks).subarray(0, answerBytes).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= answerBytes) done();
      });
      response.on('end', done);
      response.on('error', reject);
    });
    request.on('error', (error) => {
      reject(
        error.name === 'AbortError' ? new Error(`${String(post.timeoutMs / 1000)} 秒内没有应答`) : error,
      );
    });
    request.end(post.body);
  });
}
