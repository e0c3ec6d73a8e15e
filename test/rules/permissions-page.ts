import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface Words {
  readonly [name: string]: string;
}

/** One table of permissions, as a page of docs/. */
export interface PermissionTable {
  readonly title: string;
  /** File the table stands in, and the test that writes the page. */
  readonly source: string;
  readonly test: string;
  readonly parties: readonly string[];
  readonly partyTerms: Words;
  readonly statuses: readonly string[];
  readonly statusTerms: Words;
  readonly commands: readonly string[];
  readonly commandTerms: Words;
  readonly permissions: { readonly [status: string]: { readonly [command: string]: readonly string[] } };
}

export function permissionsPage(table: PermissionTable): string {
  const { parties, partyTerms, statuses, statusTerms, commands, commandTerms, permissions } = table;
  const sections = statuses.map((status) => {
    const row = permissions[status] ?? {};
    const rows = commands
      .filter((type) => row[type] !== undefined)
      .map((type) => {
        const marks = parties.map((party) => (row[type]?.includes(party) === true ? '●' : ''));
        return `| ${commandTerms[type] ?? ''} \`${type}\` | ${marks.join(' | ')} |`;
      });
    const head = `| | ${parties.map((party) => partyTerms[party]).join(' | ')} |\n|---|${parties.map(() => ':-:').join('|')}|`;
    const body = rows.length === 0 ? '没有可以办理的事项。' : [head, ...rows].join('\n');
    return `## ${statusTerms[status] ?? ''} \`${status}\`\n\n${body}\n`;
  });
  return `# ${table.title}\n\n由 \`${table.source}\` 生成，请勿手工修改：\n\`HEFU_WRITE_DOCS=1 NODE_OPTIONS=--experimental-vm-modules npx jest --selectProjects rules --testPathPatterns ${table.test}\`\n\n${sections.join('\n')}`;
}

/** The page as it stands; written first where HEFU_WRITE_DOCS=1 asks for it. */
export function pageOf(file: string, page: string): string {
  if (process.env['HEFU_WRITE_DOCS'] === '1') writeFileSync(file, page);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
