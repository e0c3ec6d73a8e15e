import type { DeclaredItem } from '../domain/catalogue-overlap/find-overlaps.js';
import { readTable } from './catalogue-import/read-table.js';
import type { ListedProject } from './catalogue-checks.js';
import { MalformedInput } from './failures.js';

type Columns = { readonly [column: string]: readonly string[] };

const itemColumns = {
  name: ['数据项', '数据项名称', '信息项', '信息项名称', '字段', '字段名称', '名称'],
  resource: ['所属资源', '数据资源', '资源名称', '信息资源名称', '数据表', '表名'],
} as const;
const projectColumns = {
  project: ['项目名称', '所属信息化项目', '信息化项目', '项目'],
  department: ['部门代码', '建设部门', '部门'],
} as const;

/** More are no project of one system any more. */
const mostItems = 20_000;

/** A new project's declared data items. @throws MalformedInput when the file or its header cannot be used. */
export async function readDeclaredItems(bytes: Uint8Array): Promise<readonly DeclaredItem[]> {
  const rows = await readRows(bytes, itemColumns, ['name']);
  return rows.map((row) => ({ name: row['name'] ?? '', resource: row['resource'] ?? '' }));
}

/** The maintenance projects of the departments. @throws MalformedInput */
export async function readListedProjects(bytes: Uint8Array): Promise<readonly ListedProject[]> {
  const rows = await readRows(bytes, projectColumns, ['project', 'department']);
  return rows.map((row) => ({ project: row['project'] ?? '', department: row['department'] ?? '' }));
}

async function readRows(
  bytes: Uint8Array,
  columns: Columns,
  required: readonly string[],
): Promise<readonly { readonly [column: string]: string }[]> {
  const table = await readTable(bytes);
  if (table.kind === 'unreadable') throw malformed(table.code, table.message, table.message);
  const [header, ...rows] = table.rows;
  const places = Object.entries(columns).map(
    ([column, names]) =>
      [column, (header?.cells ?? []).findIndex((cell) => names.includes(cell.trim()))] as const,
  );
  const absent = places.filter(([column, at]) => at < 0 && required.includes(column));
  if (absent.length > 0) {
    const names = absent.map(([column]) => columns[column]?.[0] ?? column).join('、');
    throw malformed(
      'header-missing',
      `标题行缺少：${names}。请补上后重试。`,
      `The header lacks: ${names}. Please add it and try again.`,
    );
  }
  if (rows.length > mostItems) {
    throw malformed(
      'row-limit',
      `一次最多核对 ${mostItems} 行，请分成几个文件。`,
      `${mostItems} rows are checked at once at most. Please split the file.`,
    );
  }
  return rows
    .map(({ cells }) => Object.fromEntries(places.map(([column, at]) => [column, cells[at]?.trim() ?? ''])))
    .filter((row) => required.every((column) => row[column] !== ''));
}

function malformed(code: string, detail: string, english: string): MalformedInput {
  return new MalformedInput([{ pointer: '/file', code, detail, english }]);
}
