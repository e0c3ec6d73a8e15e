import type { PersonCommandType } from './commands.js';
import type { PersonEventType } from './events.js';
import type { PersonRefusalCode } from './refusal-code.js';
import type { PersonStatus } from './state.js';

/** Official words for people in the directory. `{}` in a sentence is filled with the detail of the case. */
export const personTerms = {
  statuses: {
    unregistered: '未登记',
    active: '在岗',
    disabled: '已停用',
  } satisfies Record<PersonStatus, string>,
  commands: {
    RegisterPerson: '登记人员',
    RevisePerson: '修改人员信息',
    DisablePerson: '停用人员',
    EnablePerson: '恢复人员',
    ErasePersonalData: '删除个人信息',
    IssueToken: '签发令牌',
    RevokeTokens: '停用令牌',
    RegisterMachineClient: '登记系统对接客户端',
    EndMachineClient: '停用系统对接客户端',
    ChooseNotices: '选择通知方式',
  } satisfies Record<PersonCommandType, string>,
  events: {
    PersonRegistered: '人员已登记',
    PersonRevised: '人员信息已修改',
    PersonDisabled: '人员已停用',
    PersonEnabled: '人员已恢复',
    PersonalDataErased: '个人信息已删除',
    TokenIssued: '令牌已签发',
    TokensRevoked: '令牌已停用',
    MachineClientRegistered: '系统对接客户端已登记',
    MachineClientEnded: '系统对接客户端已停用',
    NoticesChosen: '通知方式已选择',
  } satisfies Record<PersonEventType, string>,
  refusals: {
    'person-not-yours': '您的岗位不能办理“{}”，请联系系统管理员。',
    'person-already-registered': '用户 {} 已经登记，如信息有变化，请改用“修改人员信息”。',
    'person-not-registered': '该用户尚未登记，请先登记人员。',
    'person-disabled': '该用户已停用，请先恢复。',
    'person-active': '该用户在岗，请先停用。',
    'person-user-malformed':
      '用户名“{}”不符合要求，请用 2 至 64 位字母、数字、点、下划线和连字符，并以字母或数字开头。',
    'person-department-missing': '请填写所属部门。',
    'person-roles-missing': '请至少选择一个岗位。',
    'person-role-duplicate': '岗位“{}”重复，请删除重复的一项。',
    'person-unchanged': '提交的内容与现有人员信息完全相同，无需修改。',
    'person-reason-missing': '请填写理由。',
    'person-not-yourself': '不能停用自己或删除自己的个人信息，请由另一位系统管理员办理。',
    'person-choice-not-yours': '通知方式只能由本人选择。',
    'person-topic-unknown': '没有“{}”这类通知，请在“通知设置”页面选择。',
    'person-topic-required': '“{}”是职责要求的通知，一律即时发送，不能改为其他方式。',
    'person-digest-off': '已选择并入每日摘要，请同时选择接收每日摘要。',
    'person-choices-unchanged': '所选的通知方式与现在相同，无需保存。',
    'person-own-admin-role': '不能取消自己的系统管理员岗位，请由另一位系统管理员办理。',
  } as const satisfies Record<PersonRefusalCode, string>,
} as const;
