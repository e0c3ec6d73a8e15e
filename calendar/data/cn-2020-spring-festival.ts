import type { Notice } from '../notice.js';

/** 「延长2020年春节假期至2月2日，2月3日（星期一）起正常上班」: the make-up day 1 February was cancelled with it. */
export const cn2020SpringFestival: Notice = {
  layer: 'cn',
  year: 2020,
  number: '国办发明电〔2020〕1号',
  title: '国务院办公厅关于延长2020年春节假期的通知',
  issuedOn: '2020-01-26',
  off: [{ name: '春节', from: '2020-01-31', to: '2020-02-02' }],
  worked: [],
  amends: '国办发明电〔2019〕16号',
};
