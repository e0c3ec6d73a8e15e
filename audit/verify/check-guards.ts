import type { ClientBase } from 'pg';
import { expectedGuards, installedGuards } from '../../store/guards.js';
import type { Findings } from './findings.js';

/**
 * Names every trigger, function and privilege that is not as this version makes it. A superuser can switch them off and on
 * again between two looks: what was done meanwhile is for the chains and the tree to find.
 */
export async function checkGuards(client: ClientBase, findings: Findings): Promise<void> {
  const [expected, installed] = [expectedGuards(), await installedGuards(client)];
  for (const name of new Set([...expected.keys(), ...installed.keys()])) {
    const [wanted, is] = [expected.get(name), installed.get(name)];
    if (wanted === is) continue;
    const detail = `${inChinese(name)}${what(wanted, is)}`;
    findings.add({ stream: '', seq: 0, leaf: null, why: 'guard-changed', detail });
  }
}

function what(wanted: string | undefined, is: string | undefined): string {
  if (is === undefined) return '不见了';
  if (wanted === undefined) return '是后加的，本版本没有';
  const isOff = wanted.slice(1) === is.slice(1);
  return isOff ? '被停用，或不再始终生效' : '与本版本的定义不同（刚升级程序的，请先重启服务）';
}

const kinds: { readonly [kind: string]: string } = {
  function: '函数',
  trigger: '触发器',
  rule: '改写规则',
  privilege: '应用角色的权限',
};

function inChinese(name: string): string {
  const [kind = '', ...rest] = name.split(' ');
  return `${kinds[kind] ?? kind} ${rest.join(' ')} `;
}
