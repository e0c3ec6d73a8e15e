import type { Archive } from './archive.js';
import { partName } from './archive.js';
import { workbookLimits } from './limits.js';
import { readXml } from './read-xml.js';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** Where the parts of a workbook lie. */
export interface WorkbookParts {
  /** The sheets a person sees, in their order. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string;
  readonly styles: string;
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, … */
  readonly kind: string;
  readonly part: string;
}

/** Follows the relations, as names and folders are everybody's own; null where the zip holds no workbook. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts | null> {
  const root = await relationsOf(archive, '');
  const workbook = root.find(({ kind }) => kind === 'officedocument')?.part ?? 'xl/workbook.xml';
  if (!archive.names.has(workbook)) return null;
  const relations = await relationsOf(archive, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let [isWorkbook, from1904] = [false, false];
  await readXml(archive.text(workbook, workbookLimits.partBytes), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      const relation = byId.get(id);
      const part = relation?.part ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      // Charts have sheets of their own, and no rows.
      if (relation !== undefined && relation.kind !== 'worksheet') return;
      if (archive.names.has(part)) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  const partOf = (kind: string, usual: string): string =>
    relations.find((relation) => relation.kind === kind)?.part ?? usual;
  return isWorkbook
    ? {
        sheets,
        from1904,
        sharedStrings: partOf('sharedstrings', 'xl/sharedstrings.xml'),
        styles: partOf('styles', 'xl/styles.xml'),
      }
    : null;
}

async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!archive.names.has(file)) return relations;
  await readXml(archive.text(file, workbookLimits.partBytes), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1).toLowerCase();
      relations.push({ id: Id, kind, part: partName(resolved(folder, Target)) });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  return new URL(target.replaceAll('\\', '/'), `file:///${folder}`).pathname;
}
