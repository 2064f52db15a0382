import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { handleError } from './api/error-handler.ts';
import { registerHealth } from './api/health.ts';
import { apiRoutes } from './api/index.ts';
import { readJsonBodies } from './api/json-body.ts';
import { openApiRoute } from './api/openapi.ts';
import { registerRoutes } from './api/register.ts';
import { registerScreens } from './api/screens.ts';
import { createValidatorCompiler } from './api/validation.ts';
import { createGuards } from './people/guards.ts';
import type { Services } from './services.ts';

const KIB = 1_024;
const MIB = 1_024 * KIB;
/** Of one address in a minute, under /api; a busy office behind one address stays far below. */
const REQUESTS_A_MINUTE = 3_000;

/** Own files only; styles may be written by script, since the components do so. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

function createFastify({ config, platform }: Services): FastifyInstance {
  return Fastify({
    loggerInstance: platform.log,
    // Addresses hold tokens of invitations; the hook on answers notes the route's pattern instead.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: 256 * KIB,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    requestTimeout: 120_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    maxRequestsPerSocket: 10_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance;
}

async function registerPlugins(app: FastifyInstance, { config }: Services): Promise<void> {
  const secure = config.publicUrl?.startsWith('https:') === true;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: 60_000,
    keyGenerator: (request: FastifyRequest) => request.ip,
    allowList: (request: FastifyRequest) => !request.url.startsWith('/api/'),
  });
  await app.register(multipart, {
    limits: { fieldNameSize: 100, fieldSize: MIB, fields: 10, fileSize: 50 * MIB, files: 1, parts: 11 },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Dẫn Lối',
        version: '0.1.0',
        description: 'API của máy chủ Dẫn Lối · The API of the Dẫn Lối server',
      },
    },
    transform: ({ schema, url }) => ({
      url,
      schema: url.startsWith('/api/') ? schema : { ...schema, hide: true },
    }),
  });
}

/** The whole HTTP side, registered by hand in the order of a request's path; services are built before. */
export async function buildApp(services: Services, state = { stopping: false }): Promise<FastifyInstance> {
  const app = createFastify(services);
  app.setValidatorCompiler(createValidatorCompiler());
  app.setErrorHandler(handleError);
  app.removeContentTypeParser('text/plain');
  readJsonBodies(app);
  app.addHook('onRoute', ({ url, config }) => {
    const open = (config as { permission?: string } | undefined)?.permission === undefined;
    if (url.startsWith('/api') && open) throw new TypeError(`${url} was added without a permission`);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode >= 500)
      request.log.warn({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered');
    else request.log.debug({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  // Programs call these: what is for browsers (headers, cookies, counting) would only cost them time.
  await services.zalo.register(app);
  registerHealth(app, { ...services, stopping: () => state.stopping });
  await app.register(async (site) => {
    await registerPlugins(site, services);
    registerRoutes(
      site,
      [...apiRoutes(services), openApiRoute(() => site.swagger())],
      createGuards(services),
    );
    registerScreens(site);
  });
  await app.ready();
  return app;
}
