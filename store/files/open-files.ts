import type { FileStore } from './file-store.js';
import { folderFiles } from './folder-files.js';

/**
 * Where files are kept: a folder, or `s3://bucket/prefix?endpoint=https://…&region=…` (keys from `AWS_ACCESS_KEY_ID` and
 * `AWS_SECRET_ACCESS_KEY`, as every program for S3 has them).
 */
export async function openFiles(where: string): Promise<FileStore> {
  if (!where.startsWith('s3://')) return folderFiles(where);
  const { hostname, pathname, searchParams } = new URL(where);
  const prefix = pathname.replace(/^\//, '');
  const { s3Files } = await import('./s3-files.js');
  return s3Files({
    bucket: hostname,
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
    endpoint: searchParams.get('endpoint'),
    region: searchParams.get('region') ?? 'us-east-1',
  });
}
