import type { Refusal } from '../refusal.js';
import type { CatalogueState } from './state.js';

/** Why a resource cannot be requested here; null when it can. */
export function whyNotRequestable(state: CatalogueState): Refusal | null {
  switch (state.status) {
    case 'unregistered':
      return { code: 'resource-unknown', message: '目录中没有这条资源，请核对资源代码。' };
    case 'retired':
      return {
        code: 'resource-retired',
        message: `资源“${state.content.title}”已撤出目录，不能申请。如仍需要，请与提供部门联系。`,
      };
    case 'listed':
      return state.content.classified === 'none' ? notShared(state) : secret(state);
  }
}

type Listed = Extract<CatalogueState, { readonly status: 'listed' }>;

// 条例 第三条: secrets are outside this platform, whatever their class.
function secret({ content }: Listed): Refusal {
  const kind = content.classified === 'state-secret' ? '国家秘密' : '工作秘密';
  return {
    code: 'resource-secret',
    message: `资源“${content.title}”标注为${kind}，不在本平台共享，请按保密规定另行办理。`,
  };
}

function notShared({ content }: Listed): Refusal | null {
  if (content.class !== 'not-shared') return null;
  const grounds = [content.withholdReason, content.withholdBasis].filter((text) => text !== null).join('；');
  return {
    code: 'resource-not-shared',
    message: `资源“${content.title}”不予共享${grounds === '' ? '' : `（${grounds}）`}，不能申请。`,
  };
}
