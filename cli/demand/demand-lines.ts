import { chineseDate } from '../../calendar/chinese-date.js';
import type { ShownDemand } from '../../client/shown-demand.js';
import { commandTerms, outcomeTerms, statusTerms } from '../../domain/demand/glossary.js';
import { permissions } from '../../domain/demand/permissions.js';
import { isStatus } from '../../domain/demand/status.js';
import { whatNext } from '../case/what-next.js';
import { text } from '../catalogue/wording.js';
import { facts } from '../facts.js';
import { table } from '../table.js';

/** A need for a person: what is wanted, who has been asked, and what they said. */
export function demandLines(shown: ShownDemand): readonly string[] {
  const status = text(shown['status']);
  const { entry, asked } = shown;
  return [
    ...facts([
      ['编号', text(shown['id'])],
      ['状态', isStatus(status) ? statusTerms[status] : status],
      ['所需数据', text(shown['title'])],
      ['信息项', text(shown['items'])],
      ['用途', text(shown['purpose'])],
      ['依据', text(shown['basis'])],
      ['需求方', text(shown['requesterName'])],
      ['在何处', text(shown['providerName']) || '市经济信息化委'],
      ['已列入', entry === null ? '' : `${entry.title}（${entry.code}）`],
    ]),
    '',
    ...table(
      ['日期', '部门', '答复', '说明'],
      asked.map(({ provider, on, outcome, reason }, index) => [
        chineseDate(on),
        provider?.name ?? '市经济信息化委',
        // Whoever comes before the last one is not waited for any more.
        outcome === 'waiting' && index < asked.length - 1 ? '没有答复，已转交' : outcomeTerms[outcome],
        reason,
      ]),
    ),
    ...nearby(shown),
    ...(entry === null
      ? []
      : ['', `发起共享申请：hefu request start --resource ${entry.code} --purpose … --basis …`]),
    ...(isStatus(status) ? whatNext(permissions[status], commandTerms) : []),
  ];
}

/** What the catalogue has already that comes near: it may be asked for at once. */
function nearby({ candidates, entry, id }: ShownDemand): readonly string[] {
  if (candidates.length === 0 || entry !== null) return [];
  const named = candidates.map(
    ({ code, title, confidence }) => `${title}（${code}，相近 ${Math.round(confidence * 100)}%）`,
  );
  return [
    '',
    `目录中相近的：${named.join('、')}。`,
    `其中已有所需数据的，可以直接申请共享（hefu request start --resource …），并撤回本项：hefu demand do ${id} Withdraw`,
  ];
}
