import type { DepartmentCommandType } from './commands.js';
import type { DepartmentEventType } from './events.js';
import type { DepartmentRefusalCode } from './refusal-code.js';
import type { DepartmentState, DepartmentStatus } from './state.js';

type Level = Extract<DepartmentState, { readonly status: 'active' }>['level'];

/** Official words for departments. `{}` in a sentence is filled with the detail of the case. */
export const departmentTerms = {
  statuses: {
    unregistered: '未登记',
    active: '在册',
    abolished: '已撤销',
  } satisfies Record<DepartmentStatus, string>,
  levels: { municipal: '市级部门', district: '区（县）' } satisfies Record<Level, string>,
  commands: {
    RegisterDepartment: '登记部门',
    ReviseDepartment: '修改部门信息',
    ConfirmAlias: '确认部门别名',
    RemoveAlias: '删除部门别名',
    AbolishDepartment: '撤销部门',
  } satisfies Record<DepartmentCommandType, string>,
  events: {
    DepartmentRegistered: '部门已登记',
    DepartmentRevised: '部门信息已修改',
    AliasConfirmed: '部门别名已确认',
    AliasRemoved: '部门别名已删除',
    DepartmentAbolished: '部门已撤销',
  } satisfies Record<DepartmentEventType, string>,
  refusals: {
    'department-not-yours': '您的岗位不能办理“{}”，请联系系统管理员或市经济信息化委。',
    'department-already-registered': '代码为 {} 的部门已经登记，如信息有变化，请改用“修改部门信息”。',
    'department-not-registered': '该部门尚未登记，请先登记部门。',
    'department-abolished': '该部门已撤销，不能再修改。',
    'department-code-malformed':
      '部门代码“{}”不符合要求，请用 2 至 40 位小写字母、数字和连字符，并以字母或数字开头和结尾。',
    'department-name-missing': '请填写部门全称。',
    'department-unchanged': '提交的内容与现有部门信息完全相同，无需修改。',
    'department-reason-missing': '请填写理由。',
    'department-successor-is-itself': '承接部门不能是该部门自己，请另选承接部门。',
    'alias-missing': '请填写别名。',
    'alias-is-the-name': '“{}”就是该部门的全称，无需确认为别名。',
    'alias-already-confirmed': '“{}”已经确认为该部门的别名，无需再次确认。',
    'alias-unknown': '“{}”不是该部门的别名，请核对。',
    'alias-limit': '一个部门最多 {} 个别名，请先删除不用的别名。',
  } as const satisfies Record<DepartmentRefusalCode, string>,
} as const;
