import type { Child } from 'hono/jsx';
import type { ImportReport } from '../../../client/catalogue-import/import-report.js';
import { listed, say } from '../../say.js';

/** Names that may be slips: for each, whoever imports says which it is, or leaves its rows out. */
export function AlikeDepartments({
  alike,
  keepsDirectory,
}: {
  readonly alike: ImportReport['alikeDepartments'];
  /** Whoever imports may say so: others mend the file, or ask. */
  readonly keepsDirectory: boolean;
}): Child {
  if (alike.length === 0) return null;
  if (!keepsDirectory)
    return (
      <>
        <p>
          {say(
            '以下名称没有登记，与已登记部门相近。写错了的，请改正文件；确实是另一个部门或者另一种写法的，请系统管理员先登记：',
            'These names are not registered and close to a department. Please mend the file where they are slips; where they are departments or spellings of their own, ask the administrator to register them first:',
          )}
        </p>
        <ul>
          {alike.map(({ spelling, names, rows }) => (
            <li>
              {say(
                `“${spelling}”（${rows} 行）与“${listed(names)}”相近`,
                `“${spelling}” (rows: ${rows}) is close to “${listed(names)}”`,
              )}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <fieldset>
      <legend>
        {say(
          '没有登记、与已登记部门相近的名称，可能是笔误',
          'Names that are not registered and close to a department: perhaps slips',
        )}
      </legend>
      {alike.map(({ spelling, names, rows }, index) => (
        <p>
          <input type="hidden" name={`spelling-${index}`} value={spelling} />
          <label for={`said-${index}`}>
            {say(
              `“${spelling}”（${rows} 行）与“${listed(names)}”相近`,
              `“${spelling}” (rows: ${rows}) is close to “${listed(names)}”`,
            )}
          </label>
          <select id={`said-${index}`} name={`said-${index}`}>
            <option value="">
              {say('写错了，改正文件后再导入', 'A slip: I mend the file and import again')}
            </option>
            {names.length === 1 ? (
              <option value="same">
                {say('就是该部门，登记为别名', 'It is that department: register it as an alias')}
              </option>
            ) : null}
            <option value="new">
              {say('是另一个部门，登记为新部门', 'It is another department: register it')}
            </option>
          </select>
        </p>
      ))}
    </fieldset>
  );
}
