/** Every workflow type the worker serves. */
export { annualPlan } from './annual-plan.js';
export { shareRequest } from './share-request.js';
export { deliverWebhook, pumpWebhooks } from './webhooks.js';
export { resendNotices } from './resend-notices.js';
export { dailyDigest } from './daily-digest.js';
export { archiveHistories } from './archive-histories.js';
export { catalogueChange } from './catalogue-change.js';
export { demand } from './demand.js';
export { openingApplication } from './opening-application.js';
export { keepPlans } from './keep-plans.js';
export { reviveCases } from './revive-cases.js';
