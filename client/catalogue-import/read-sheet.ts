import type { Reading, Source, SourceNote, Unreadable } from './table.js';
import { unreadable, UnreadableFile } from './table.js';
import { openArchive } from './workbook/archive.js';
import { dateStyles } from './workbook/date-styles.js';
import { filledDown } from './workbook/merged-cells.js';
import { workbookParts } from './workbook/parts.js';
import type { SheetPart } from './workbook/parts.js';
import { readRows } from './workbook/read-rows.js';
import type { SheetRows } from './workbook/read-rows.js';
import { sharedStrings } from './workbook/shared-strings.js';

/** The sheet of our own template that explains the columns. */
const explanationSheet = '填写说明';

/** Reads the first sheet of an .xlsx that a person sees and that holds anything. */
export async function openSheet(bytes: Uint8Array, reading: Reading): Promise<Source | Unreadable> {
  try {
    const archive = await openArchive(bytes);
    const parts = await workbookParts(archive);
    if (parts === null) return notASheet(archive.names);
    const known = {
      strings: await sharedStrings(archive, parts.sharedStrings),
      dateStyles: await dateStyles(archive, parts.styles),
      from1904: parts.from1904,
    };
    for (const sheet of parts.sheets) {
      const read = await readRows(archive, sheet.part, known, reading);
      if (read.count > 0) return sourceOf(sheet, parts.sheets, read);
    }
    return sourceOf(null, parts.sheets, null);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.unreadable;
    // The libraries throw whatever they find; for the user it is one thing.
    return unreadable(
      'file-broken-sheet',
      '这个 xlsx 文件打不开，可能已损坏或者设有密码。请在 WPS 或者 Excel 中打开，去掉密码后另存，再导入。',
    );
  }
}

function sourceOf(sheet: SheetPart | null, sheets: readonly SheetPart[], read: SheetRows | null): Source {
  const others = sheets.filter((one) => one !== sheet && one.name !== explanationSheet);
  const notes: SourceNote[] = [];
  if (sheet !== null && others.length > 0) {
    notes.push({ code: 'sheet-chosen', details: [String(others.length + 1), sheet.name] });
  }
  if (read !== null && read.hidden > 0) notes.push({ code: 'rows-hidden', details: [String(read.hidden)] });
  if (read !== null && read.unresolved.count > 0) {
    const { count, first } = read.unresolved;
    notes.push({ code: 'formula-unresolved', details: [String(count), first] });
  }
  const merges = read?.merges ?? [];
  return {
    kind: 'source',
    encoding: 'xlsx',
    delimiter: null,
    notes,
    merges,
    rows: async function* rows() {
      if (read !== null) yield* filledDown(read.packed.rows(), merges);
      await Promise.resolve();
    },
  };
}

/** A zip with something else in it. */
function notASheet(names: ReadonlySet<string>): Unreadable {
  const is = (test: RegExp): boolean => [...names].some((name) => test.test(name));
  const what = is(/workbook\.bin$/)
    ? '二进制的 Excel 文件（.xlsb）'
    : is(/^word\//)
      ? 'Word 文档'
      : is(/^content\.xml$/)
        ? 'OpenDocument 文件（.ods）'
        : '压缩包，里面没有工作表';
  return unreadable(
    'file-not-a-table',
    `这是${what}，不能导入。请在 WPS 或者 Excel 中打开目录，另存为 xlsx 后再导入。`,
  );
}
