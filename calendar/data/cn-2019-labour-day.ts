import type { Notice } from '../notice.js';

/** Three weeks' warning: what was due in the last days of April 2019 moved. */
export const cn2019LabourDay: Notice = {
  layer: 'cn',
  year: 2019,
  number: '国办发明电〔2019〕3号',
  title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  issuedOn: '2019-03-22',
  off: [{ name: '劳动节', from: '2019-05-01', to: '2019-05-04' }],
  worked: ['2019-04-28', '2019-05-05'],
  amends: '国办发明电〔2018〕15号',
};
