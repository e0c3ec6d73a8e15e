import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type * as S3 from '@aws-sdk/client-s3';
import { isSha256, type FileStore } from './file-store.js';

export interface S3Place {
  readonly bucket: string;
  /** Before every name, e.g. `hefu/`; may be empty. */
  readonly prefix: string;
  /** Of the server; null for the provider that the region names. */
  readonly endpoint: string | null;
  readonly region: string;
}

const timeoutMs = 30_000;

/** Files in a bucket, named by their hash; the server checks the same hash of what it receives. */
export async function s3Files(place: S3Place): Promise<FileStore> {
  const s3 = await import('@aws-sdk/client-s3');
  const client = new s3.S3Client({
    region: place.region,
    ...(place.endpoint === null ? {} : { endpoint: place.endpoint, forcePathStyle: true }),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5000, requestTimeout: timeoutMs },
  });
  const keyOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new TypeError(`not a hash: ${sha256}`);
    return `${place.prefix}${sha256}`;
  };
  const bucket = { Bucket: place.bucket };
  return {
    put: async ({ path, sha256, bytes }) => {
      await client.send(
        new s3.PutObjectCommand({
          ...bucket,
          Key: keyOf(sha256),
          Body: createReadStream(path),
          ContentLength: bytes,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
          ContentType: 'application/octet-stream',
        }),
      );
    },
    read: async (sha256) => {
      const found = await got(client, s3, { ...bucket, Key: keyOf(sha256) });
      return found?.Body instanceof Readable ? found.Body : null;
    },
    list: async (limit, after) => {
      const { Contents = [] } = await client.send(
        new s3.ListObjectsV2Command({
          ...bucket,
          Prefix: place.prefix,
          MaxKeys: limit,
          ...(after === undefined ? {} : { StartAfter: keyOf(after) }),
        }),
      );
      return Contents.flatMap(({ Key = '', Size = 0, LastModified }) => {
        const sha256 = Key.slice(place.prefix.length);
        return isSha256(sha256) && LastModified !== undefined
          ? [{ sha256, bytes: Size, keptAt: LastModified }]
          : [];
      });
    },
    remove: async (sha256) => {
      await client.send(new s3.DeleteObjectCommand({ ...bucket, Key: keyOf(sha256) }));
    },
    close: () => {
      client.destroy();
    },
  };
}

async function got(
  client: S3.S3Client,
  s3: typeof S3,
  input: { readonly Bucket: string; readonly Key: string },
): Promise<S3.GetObjectCommandOutput | null> {
  try {
    return await client.send(new s3.GetObjectCommand(input));
  } catch (error) {
    if (error instanceof s3.NoSuchKey) return null;
    throw error;
  }
}
