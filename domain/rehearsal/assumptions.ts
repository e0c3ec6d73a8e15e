/**
 * What a rehearsal supposes of people. None of it is law or measured: it stands in the answer beside the counts,
 * so that nobody takes a rehearsal for a forecast.
 */
export const assumptions = {
  /** Share of requests for universal (普遍/无条件) resources. */
  universalShare: 0.2,
  /** Mean working days until the requester's head consents, and until the paper arrives. */
  consentWorkingDays: 1,
  paperWorkingDays: 3,
  misdirectedShare: 0.03,
  withdrawnShare: 0.03,
  supplementShare: 0.12,
  supplementWorkingDays: 3,
  refusedShare: 0.1,
  /** Share of the slow answers for which more time is asked while there still is some. */
  extensionShare: 0.4,
  /** Mean working days to an answer: of the quickest and of the slowest department. */
  quickestAnswerWorkingDays: 2,
  slowestAnswerWorkingDays: 7,
  deliveryWorkingDays: 5,
  confirmationWorkingDays: 2,
  longestDelayWorkingDays: 60,
} as const;
