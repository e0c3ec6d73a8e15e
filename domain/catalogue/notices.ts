import type { Notice } from '../notice.js';
import type { NoticeKind } from '../notice-kind.js';
import type { CatalogueEvent } from './events.js';
import { catalogueTerms } from './glossary.js';
import type { CatalogueState, KnownEntryState } from './state.js';

/**
 * The authority is told what lies with it, the provider what became of it, and that somebody else changed or
 * withdrew one of its entries. A file's changes are not told one by one: the import has its own report.
 */
export function catalogueNotices(event: CatalogueEvent, state: CatalogueState): readonly Notice[] {
  if (state.status === 'unregistered') return [];
  switch (event.type) {
    case 'EntrySubmitted':
      return event.data.source === 'import'
        ? []
        : [
            {
              kind: 'catalogue-submitted',
              to: { role: 'commission' },
              subject: `有一条目录待审核（${catalogueTerms.submissions[event.data.kind]}）：${state.content.title}`,
              body: `目录“${state.content.title}”（${state.code}）已送审。${why(event.data.reason)}请审核后发布或退回。`,
            },
          ];
    case 'EntryReturned':
      return toProvider(state, 'catalogue-returned', '目录退回修改', why(event.data.reason));
    case 'EntryPublished':
      return toProvider(state, 'catalogue-published', '目录已审核发布', '');
    case 'EntryRevised':
    case 'EntryRetired': {
      const isOwn = event.actor.department === state.content.provider;
      if (isOwn || (event.type === 'EntryRevised' && event.data.source === 'import')) return [];
      const more = `${why(event.data.reason)}如有不同意见，请与市经济信息化委联系。`;
      return toProvider(state, 'catalogue-changed', catalogueTerms.events[event.type], more);
    }
    default:
      return [];
  }
}

function toProvider(
  { code, content }: KnownEntryState,
  kind: NoticeKind,
  act: string,
  more: string,
): Notice[] {
  return [
    {
      kind,
      to: { department: content.provider, role: 'coordinator' },
      subject: `${act}：${content.title}`,
      body: `贵部门的目录“${content.title}”（${code}）：${act}。${more}`,
    },
  ];
}

const why = (reason: string | null): string =>
  reason === null || reason === '' ? '' : `理由：${reason.replace(/。$/, '')}。`;
