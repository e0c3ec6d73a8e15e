export type { CaseProcess } from '../domain/case-process.js';
