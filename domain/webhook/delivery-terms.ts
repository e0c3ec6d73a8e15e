/** How a delivery stands, in words. */
export const deliveryTerms = {
  due: '待推送',
  retrying: '重试中',
  sent: '已送达',
  undelivered: '未送达',
} as const;
