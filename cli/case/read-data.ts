import { misused } from '../failed.js';
import { givenText, utf8Of } from '../given-file.js';

const limitBytes = 1_000_000;

/**
 * The data of a command: JSON as typed, `@file`, or `@-` for standard input; `{}` where none is given.
 * @throws Failed when it is not JSON in UTF-8, or longer than a megabyte.
 */
export async function readData(given: string | undefined): Promise<unknown> {
  if (given === undefined) return {};
  const text =
    given === '@-' ? await standardInput() : given.startsWith('@') ? await givenText(given.slice(1)) : given;
  if (text.length > limitBytes) throw misused('“--data”的内容过长，附件请用链接或编号指明。', null);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw misused(`“--data”不是 JSON，请检查引号和括号，例如 --data '{"reason":"理由"}'。`, null);
  }
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > limitBytes) break;
    parts.push(part);
  }
  return utf8Of(Buffer.concat(parts), '标准输入的内容');
}
