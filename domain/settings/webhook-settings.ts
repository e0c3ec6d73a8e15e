import { reader } from './setting-definition.js';
import type { SettingDefinition } from './setting-definition.js';
import { isFlag } from './setting-readers.js';
import { defaultSettingValues as defaults } from './setting-values.js';

/** A city whose systems stand in an inner network needs it; elsewhere it would let a registered address look inside. */
export const webhookPrivateAddresses: SettingDefinition<'webhookPrivateAddresses'> = {
  key: 'webhookPrivateAddresses',
  name: '允许向内网地址推送事件',
  default: defaults.webhookPrivateAddresses,
  unit: null,
  scope: 'city',
  leftOpenBy: null,
  read: reader(isFlag, '请填写 true（是）或者 false（否）。'),
};
