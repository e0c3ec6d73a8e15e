import type { Notice } from '../../notice.js';
import type { PersonEvent } from './events.js';
import type { PersonState } from './state.js';
import { roleTerms } from '../glossary.js';

/** A person is told when their department or roles changed: from then on they see other work. */
export function personNotices(event: PersonEvent, state: PersonState): readonly Notice[] {
  if (event.type !== 'PersonRevised' || state.status === 'unregistered') return [];
  const names = event.data.roles.map((role) => roleTerms[role]).join('、');
  return [
    {
      kind: 'person-changed',
      to: { user: state.user },
      subject: '您的部门或岗位信息已修改',
      body: `您现在的岗位：${names}。如有不符，请联系系统管理员。`,
    },
  ];
}
