export { createSubmissions, type Submissions } from './submissions.ts';
