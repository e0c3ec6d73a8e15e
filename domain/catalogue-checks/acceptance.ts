import type { EntryContent } from '../catalogue/entry.js';
import { catalogueTerms } from '../catalogue/glossary.js';
import { missingFields } from '../catalogue/missing-fields.js';
import { qualityFindings } from '../catalogue/quality-findings.js';
import type { CatalogueStatus } from '../catalogue/state.js';

/** An entry of the project, in whatever state. */
export interface ProjectEntry {
  readonly code: string;
  readonly status: CatalogueStatus;
  readonly content: EntryContent;
}

export interface AcceptanceFinding {
  /** Empty where the finding is about the project as a whole. */
  readonly code: string;
  readonly title: string;
  readonly message: string;
  /** Whether it keeps the project from passing; the others are for the auditor's eye. */
  readonly blocks: boolean;
}

export interface AcceptanceReport {
  readonly project: string;
  readonly passed: boolean;
  readonly entries: number;
  readonly inForce: number;
  readonly findings: readonly AcceptanceFinding[];
}

const inForce: readonly CatalogueStatus[] = ['listed', 'published', 'changing'];

/**
 * A7: the catalogue list of a new or upgraded project is audited with it before 验收: every entry of the project
 * is there for others, complete and right, or what is missing is listed by name.
 * @param tables tables of the project's database, for "in principle in keeping with it" (A6); null: not said.
 */
export function checkAcceptance(
  project: string,
  entries: readonly ProjectEntry[],
  tables: number | null,
): AcceptanceReport {
  const alive = entries.filter(({ status }) => status !== 'retired');
  const whole: readonly AcceptanceFinding[] =
    alive.length === 0
      ? [about('', '', `目录中没有所属信息化项目为“${project}”的条目，请先编制目录。`)]
      : volume(alive.length, tables);
  const findings = [...whole, ...alive.flatMap(entryFindings), ...namesakes(alive)];
  return {
    project,
    passed: findings.every(({ blocks }) => !blocks),
    entries: alive.length,
    inForce: alive.filter(({ status }) => inForce.includes(status)).length,
    findings,
  };
}

function entryFindings({ code, status, content }: ProjectEntry): readonly AcceptanceFinding[] {
  const { title } = content;
  const missing = missingFields(content).map((field) => catalogueTerms.fields[field]);
  return [
    ...(inForce.includes(status)
      ? []
      : [about(code, title, `状态为“${catalogueTerms.statuses[status]}”，尚未发布。`)]),
    ...missing.map((name) => about(code, title, `缺少“${name}”。`)),
    ...qualityFindings(content, code)
      .filter(({ kind }) => kind !== 'incomplete')
      .map(({ message }) => about(code, title, message)),
  ];
}

/** Entries of one name within the project: one of them is too many (A6). */
function namesakes(entries: readonly ProjectEntry[]): readonly AcceptanceFinding[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ code, content: { title } }) => {
    const before = first.get(title);
    if (before !== undefined) return [about(code, title, `与条目 ${before} 同名，请核对是否重复。`)];
    first.set(title, code);
    return [];
  });
}

/** "In principle" (A6): said, and left to the auditor. */
function volume(entries: number, tables: number | null): readonly AcceptanceFinding[] {
  if (tables === null || tables <= entries) return [];
  const message = `项目数据库有 ${tables} 张表，目录只有 ${entries} 条，请核对目录体量是否与项目相匹配。`;
  return [{ code: '', title: '', message, blocks: false }];
}

function about(code: string, title: string, message: string): AcceptanceFinding {
  return { code, title, message, blocks: true };
}
