export { type Consents, createConsents } from './consents.ts';
