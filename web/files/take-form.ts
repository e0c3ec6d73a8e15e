import { Readable } from 'node:stream';
import busboy from 'busboy';
import { MalformedInput } from '../../client/failures.js';

/** A form with one file in it; the fields stand before the file, so that what is asked is known when it comes. */
export interface FormFile {
  readonly fields: ReadonlyMap<string, string>;
  readonly name: string;
  readonly bytes: Readable;
}

/** Reads a form as it comes in: the file goes on to `use` byte by byte and is nowhere whole in memory. @throws MalformedInput */
export async function takeForm<T>(request: Request, use: (file: FormFile) => Promise<T>): Promise<T> {
  const type = request.headers.get('content-type') ?? '';
  if (request.body === null || !/^multipart\/form-data\s*;/i.test(type)) throw noFile();
  const form = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: { files: 1, fields: 20, fieldSize: 4096, headerPairs: 50 },
  });
  const source = Readable.fromWeb(request.body);
  const fields = new Map<string, string>();
  return new Promise<T>((resolve, reject) => {
    let hasFile = false;
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_, bytes, { filename }) => {
      hasFile = true;
      // A connection that is lost in the middle of the file ends the file too.
      source.on('error', (error) => bytes.destroy(error));
      source.on('close', () => {
        if (!source.readableEnded) bytes.destroy(new Error('the upload was broken off'));
      });
      use({ fields, name: filename, bytes }).then(resolve, (error: unknown) => {
        bytes.resume();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    form.on('close', () => {
      if (!hasFile) reject(noFile());
    });
    form.on('error', reject);
    source.on('error', reject);
    source.pipe(form);
  });
}

const noFile = (): MalformedInput => {
  const [detail, english] = ['请选择要上传的文件。', 'Please choose a file to upload.'] as const;
  return new MalformedInput([{ pointer: '/file', code: 'file-missing', detail, english }]);
};
