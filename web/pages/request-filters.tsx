import type { Child } from 'hono/jsx';
import { statuses } from '../../domain/share-request/status.js';
import type { RequestFilter } from './request-filter.js';
import { statusTerm } from './words.js';

/** The filter block above the list. With scripts the list changes in place; the address is the same either way. */
export function RequestFilters({
  filter,
  departments,
}: {
  readonly filter: RequestFilter;
  readonly departments: ReadonlyMap<string, string>;
}): Child {
  const { status, department, dueFrom, dueTo, text, overdue } = filter;
  return (
    <form
      method="get"
      action="/requests"
      class="filters"
      role="search"
      aria-label="筛选"
      hx-get="/requests"
      hx-target="#list"
      hx-select="#list"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      <div>
        <label for="text">编号、资源或者用途</label>
        <input id="text" name="text" type="search" maxlength={100} value={text} />
      </div>
      <div>
        <label for="status">状态</label>
        <select id="status" name="status">
          <option value="">全部</option>
          {statuses.map((one) => (
            <option value={one} selected={one === status}>
              {statusTerm(one)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="department">部门</label>
        <select id="department" name="department">
          <option value="">全部</option>
          {[...departments].map(([code, name]) => (
            <option value={code} selected={code === department}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="dueFrom">期限自</label>
        <input id="dueFrom" name="dueFrom" type="date" value={dueFrom} />
      </div>
      <div>
        <label for="dueTo">期限至</label>
        <input id="dueTo" name="dueTo" type="date" value={dueTo} />
      </div>
      <label class="check">
        <input type="checkbox" name="overdue" value="true" checked={overdue} /> 只看超期的
      </label>
      <button type="submit">查询</button>
      <a href="/requests">清除条件</a>
    </form>
  );
}
