import type { Archive } from './archive.js';
import { workbookLimits } from './limits.js';
import { readXml } from './read-xml.js';
import { richText } from './rich-text.js';

/** The texts that cells refer to by their number. */
export async function sharedStrings(archive: Archive, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.names.has(part)) return strings;
  const text = richText();
  await readXml(archive.text(part, workbookLimits.sharedStringsBytes), {
    open: (name) => {
      if (name === 'si') text.begin();
      else text.open(name);
    },
    text: text.text,
    close: (name) => {
      if (name === 'si') strings.push(text.end());
      else text.close(name);
    },
  });
  return strings;
}
