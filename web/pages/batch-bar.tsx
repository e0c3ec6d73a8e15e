import type { Child } from 'hono/jsx';
import type { BatchCommand } from './batch-commands.js';

/** What can be done with the ticked rows. Nothing happens yet: the next page asks what each of them needs. */
export function BatchBar({ commands }: { readonly commands: readonly BatchCommand[] }): Child {
  if (commands.length === 0) return null;
  return (
    <div class="batch" role="group" aria-label="批量办理">
      <label class="check" data-needs-script hidden>
        <input type="checkbox" data-all="id" /> 全选本页
      </label>
      <span>勾选的申请：</span>
      {commands.map(({ name, label }) => (
        <button type="submit" name="act" value={name} class="second">
          {label}
        </button>
      ))}
    </div>
  );
}
