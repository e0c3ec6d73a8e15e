import type { Child } from 'hono/jsx';
import type { BatchCommand } from './batch-commands.js';
import { say } from '../say.js';

/** What can be done with the ticked rows. Nothing happens yet: the next page asks what each of them needs. */
export function BatchBar({ commands }: { readonly commands: readonly BatchCommand[] }): Child {
  if (commands.length === 0) return null;
  return (
    <div class="batch" role="group" aria-label={say('批量办理', 'Several at once')}>
      <label class="check" data-needs-script hidden>
        <input type="checkbox" data-all="id" />
        {say(' 全选本页', ' Tick all on this page')}
      </label>
      <span>{say('勾选的申请：', 'Ticked applications: ')}</span>
      {commands.map(({ name, label }) => (
        <button type="submit" name="act" value={name} class="second">
          {say(label)}
        </button>
      ))}
    </div>
  );
}
