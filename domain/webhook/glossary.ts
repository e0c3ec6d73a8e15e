import type { WebhookCommand, WebhookEvent, WebhookState } from './webhook.js';

/** Official words for what other systems are told by. */
export const webhookTerms = {
  statuses: { unregistered: '未登记', active: '推送中', ended: '已停用' } satisfies Record<
    WebhookState['status'],
    string
  >,
  commands: {
    RegisterWebhook: '登记事件推送',
    ReplaceWebhookSecret: '更换推送密钥',
    ReplayDeliveries: '重新推送',
    EndWebhook: '停用事件推送',
  } satisfies Record<WebhookCommand['type'], string>,
  events: {
    WebhookRegistered: '事件推送已登记',
    WebhookSecretReplaced: '推送密钥已更换',
    DeliveriesReplayed: '已重新推送',
    WebhookEnded: '事件推送已停用',
  } satisfies Record<WebhookEvent['type'], string>,
  refusals: {
    'webhook-not-yours': '事件推送由系统管理员登记和管理，请联系系统管理员。',
    'webhook-already-registered': '该事件推送已经登记，请另行登记新的地址。',
    'webhook-not-active': '该事件推送尚未登记或已停用，请重新登记。',
    'webhook-department-missing': '请填写推送给哪个部门。',
    'webhook-url-unsuitable': '请填写以 http:// 或 https:// 开头的地址，不带用户名、密码和 # 部分。',
    'webhook-range-backwards': '重新推送的起始序号不能大于结束序号，请核对。',
    'webhook-reason-missing': '请填写停用的理由。',
  },
} as const;
