export { FormData } from 'undici';
export { createHttpClient, type HttpAnswer, type HttpClient, type HttpRequest } from './client.ts';
export { HttpError } from './errors.ts';
