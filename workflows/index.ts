/** Every workflow type the worker serves. */
export { shareRequest } from './share-request.js';
