import { catalogueTerms } from '../../domain/catalogue/glossary.js';
import type { SharingClass } from '../../domain/rule-sets/rule-set.js';
import type { HeaderProposal } from './header-proposals.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Survey } from './survey.js';
import { rowLimit } from './table.js';
import type { Source } from './table.js';

/** What is to be said of the file as a whole; stands at the header's row. */
export function fileFindings(
  { notes, merges }: Source,
  { columns, classless, beyond, short }: Survey,
  proposals: readonly HeaderProposal[],
  defaultClass: SharingClass,
): readonly Finding[] {
  const { row } = columns.header;
  const filled = merges.filter(({ bottom }) => bottom > columns.until);
  const [first] = filled;
  const openness = columns.at.get('openness');
  return [
    ...notes.map(({ code, details }) => finding(row, code, ...details)),
    ...(first === undefined
      ? []
      : [finding(row, 'merged-filled', ...[filled.length, first.top, first.bottom].map(String))]),
    ...(short.count === 0 ? [] : [finding(row, 'rows-short', String(short.count), String(short.first))]),
    ...columns.findings,
    ...proposals.map(({ heading, name, confidence }) =>
      finding(row, 'column-proposed', String(row), heading, name, String(Math.round(confidence * 100))),
    ),
    // 开放属性 is openness to the public; readers of a file that has no class might take it for one.
    ...(openness === undefined || columns.at.has('class')
      ? []
      : [finding(row, 'openness-is-not-class', openness.name)]),
    ...(classless === 0
      ? []
      : [finding(row, 'class-defaulted', String(classless), catalogueTerms.classes[defaultClass])]),
    ...(beyond === null ? [] : [finding(beyond, 'row-limit', String(rowLimit))]),
  ];
}
