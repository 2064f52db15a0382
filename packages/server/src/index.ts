/** What tests and tools outside this package may use; everything else is its own affair. */

export type { RouteDefinition } from './api/http.ts';
export { apiRoutes } from './api/index.ts';
export { buildApp } from './app.ts';
export { type Config, readConfig } from './config.ts';
export type { Role } from './documents.ts';
export * as documents from './documents.ts';
export { createLog } from './log.ts';
export { PERMISSIONS, type Permission, permissionsOf, ROLES } from './people/permissions.ts';
export { createPlatform, type Platform } from './platform.ts';
export { openServices, type Services } from './services.ts';
