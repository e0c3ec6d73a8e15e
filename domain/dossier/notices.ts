import { letterTerms } from '../letter/letter-kind.js';
import type { Notice } from '../notice.js';
import type { DossierEvent } from './dossier.js';

/** A letter that is sent is told to those the event names; the link to the case is added where the address is known. */
export function notices(event: DossierEvent): readonly Notice[] {
  if (event.type !== 'LetterIssued') return [];
  const { kind, content, documentNo, told = [] } = event.data;
  const subject = `收到${letterTerms[kind]}：${content.title}`;
  const body = [
    `发文机关：${content.issuer}`,
    ...(documentNo === '' ? [] : [`发文字号：${documentNo}`]),
    '',
    ...content.paragraphs,
    '全文见办件页面的“函件”。',
  ].join('\n');
  const about = kind === 'urging-letter' ? 'urged' : 'letter-received';
  return told.map((to) => ({ kind: about, to, subject, body }));
}
