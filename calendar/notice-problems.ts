/** What can be wrong with a notice of days off, as it is told to whoever loads it. */
export const noticeProblems = {
  'not-an-object': '文件内容应为一个 JSON 对象。格式见 docs/calendar.md。',
  'unknown-field': '不认识的字段“{name}”，请删除或改正。',
  layer: '“layer”应为“cn”（全国）或“sh”（上海市）。',
  year: '“year”应为2004至2100之间的整数年份。',
  number: '“number”应填写通知的文号，例如“国办发明电〔2025〕7号”。',
  title: '“title”应填写通知的标题。',
  'issued-on': '“issuedOn”应填写成文日期，格式为YYYY-MM-DD。',
  'not-text': '“{name}”应为文字，没有内容时请删除。',
  off: '“off”应为放假时段的列表，至多{most}段。',
  'off-entry': '“off”的每一段应有且只有“name”（节日）、“from”和“to”（起止日期，YYYY-MM-DD）。',
  worked: '“worked”应为调休上班日期的列表，至多{most}天。',
  'worked-entry': '“worked”的每一项应为存在的日期，格式为YYYY-MM-DD。',
  'ends-before-it-begins': '“{name}”的结束日期{to}早于开始日期{from}。',
  'too-long': '“{name}”从{from}到{to}超过{most}天，请核对。',
  overlapping: '“{name}”（{from}起）与前一段“{before}”（至{to}）重叠或未按日期先后排列。',
  'worked-order': '调休上班日期{date}重复或未按先后排列。',
  'worked-weekday':
    '{day}不是周六或周日，不能作为调休上班日。取消已公布的放假，请填写“amends”（所调整通知的文号）。',
  'worked-and-off': '{day}既在“{name}”放假时段内，又是调休上班日。',
  empty: '“off”和“worked”都没有日期，通知没有内容。',
  'other-year': '{date}不属于{year}年度的安排（可写的日期为{first}至{last}）。',
  'issued-in-another-year': '成文日期{date}与{year}年度不符，请核对。',
  'festival-missing': '没有写明“{festival}”的放假日期。',
  known: '文号“{number}”的通知已经载入。',
  'amends-unknown': '没有找到所调整的通知“{amends}”，请核对“amends”。',
  'amends-other-year': '所调整的通知“{amends}”是{year}年度的，与“year”不符。',
  'year-known': '{year}年度的全国安排已经载入。如系调整，请填写“amends”（所调整通知的文号）。',
  gap: '{year}年度之前尚有未载入的全国安排，请按年度先后载入。',
  'other-calendar': '“{name}”属于日历“{layer}”，不能载入“{stream}”。',
} as const;

/** One of them, its blanks filled. */
export const noticeProblem = (
  code: keyof typeof noticeProblems,
  values: { readonly [blank: string]: string | number } = {},
): string => noticeProblems[code].replace(/\{(\w+)\}/g, (_, blank: string) => String(values[blank] ?? ''));
