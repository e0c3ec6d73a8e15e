import type { Notice } from '../notice.js';
import type { SettingsEvent } from './events.js';
import { settingsTerms } from './glossary.js';
import { settingDefinitions } from './setting-definitions.js';
import { cityScope } from './state.js';

/** The head of a department is told when somebody else changed how the department answers. */
export function settingsNotices(event: SettingsEvent): readonly Notice[] {
  const { scope, key, reason } = event.data;
  if (scope === cityScope || event.actor.department === scope) return [];
  const { name } = settingDefinitions[key];
  return [
    {
      kind: 'setting-changed',
      to: { department: scope, role: 'head' },
      subject: `${settingsTerms.events[event.type]}：${name}`,
      body: `贵部门的“${name}”${settingsTerms.events[event.type]}（${settingsTerms.mark}）。理由：${reason}。办理中的申请不受影响。`,
    },
  ];
}
