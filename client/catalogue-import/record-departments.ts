import { departmentDecider } from '../../domain/directory/department/decider.js';
import type { DepartmentCommand } from '../../domain/directory/department/commands.js';
import { initialDepartmentState } from '../../domain/directory/department/state.js';
import type { DepartmentState } from '../../domain/directory/department/state.js';
import { decideCommand, recordRequest } from './decide-command.js';
import type { Pending } from './pending.js';
import { recordBatch } from './import-ports.js';
import type { ImportPorts } from './import-ports.js';
import type { DepartmentStreams } from './known-streams.js';
import type { DepartmentSettler } from './settle-departments.js';

type DepartmentOrder = Pick<DepartmentCommand, 'type' | 'data'>;

/**
 * Registers a file's new departments and, where a person accepted them, confirms its aliases. False when
 * somebody else changed a department meanwhile: then everything is to be planned again. Departments already
 * recorded are found by the next plan.
 */
export async function recordDepartments(
  proposals: DepartmentSettler['proposals'],
  acceptAliases: boolean,
  known: DepartmentStreams,
  ports: ImportPorts,
): Promise<boolean> {
  const orders = departmentOrders(proposals, acceptAliases);
  const pending: Pending<DepartmentState>[] = [];
  for (const [code, commands] of orders) {
    const stream = `department/${code}`;
    let one = known.get(stream) ?? {
      stream,
      version: 0,
      state: initialDepartmentState,
      entries: [],
    };
    for (const command of commands) one = await decideCommand(departmentDecider, one, command, ports.seal);
    pending.push(one);
  }
  // A refusal is recorded too; but then the department is not there.
  let isRecorded = pending.every(({ entries }) => entries.every(({ refusals }) => refusals.length === 0));
  for (let start = 0; start < pending.length; start += recordBatch) {
    const requests = pending
      .slice(start, start + recordBatch)
      .map((one) => recordRequest(departmentDecider, one));
    const outcomes = await ports.recordMany(requests);
    isRecorded &&= outcomes.every(({ kind }) => kind === 'recorded');
  }
  return isRecorded;
}

function departmentOrders(
  proposals: DepartmentSettler['proposals'],
  acceptAliases: boolean,
): ReadonlyMap<string, readonly DepartmentOrder[]> {
  const orders = new Map<string, DepartmentOrder[]>();
  for (const { code, name, level } of proposals.departments) {
    // A district joins the yearly plan of its own will (A18), and Shanghai's own days off are for the admin to choose.
    orders.set(code, [
      { type: 'RegisterDepartment', data: { name, level, joinsPlan: false, calendar: 'cn' } },
    ]);
  }
  const aliases = [...proposals.confirmed, ...(acceptAliases ? proposals.aliases : [])];
  for (const { alias, department } of aliases) {
    const commands = orders.get(department) ?? [];
    commands.push({ type: 'ConfirmAlias', data: { alias } });
    orders.set(department, commands);
  }
  return orders;
}
