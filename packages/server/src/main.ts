import { enableCompileCache, flushCompileCache } from 'node:module';

// A server that was killed should answer again within a second: the next start finds its modules compiled. The cache
// is written right after this start, since a killed process writes nothing at its end.
enableCompileCache();
await import('./start.ts');
flushCompileCache();
