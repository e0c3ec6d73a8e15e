import type { Notice } from '../notice.js';
import type { CatalogueEvent } from './events.js';
import { catalogueTerms } from './glossary.js';
import type { CatalogueState } from './state.js';

/**
 * The provider's coordinator is told when somebody else changed or withdrew one of its entries. A file's
 * changes are not told one by one: the import has its own report.
 */
export function catalogueNotices(event: CatalogueEvent, state: CatalogueState): readonly Notice[] {
  if (state.status === 'unregistered' || event.type === 'EntryRegistered') return [];
  const isOwn = event.actor.department === state.content.provider;
  if (isOwn || (event.type === 'EntryRevised' && event.data.source === 'import')) return [];
  const act = catalogueTerms.events[event.type];
  const why = event.data.reason === null ? '' : `理由：${event.data.reason}。`;
  return [
    {
      kind: 'catalogue-changed',
      to: { department: state.content.provider, role: 'coordinator' },
      subject: `${act}：${state.content.title}`,
      body: `贵部门的目录“${state.content.title}”（${state.code}）${act}。${why}如有不同意见，请与市经济信息化委联系。`,
    },
  ];
}
