import { resolve } from 'node:path';

/** Everything that the environment decides, read once at start. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Master key, when it is not kept in a file of the data folder. */
  key?: string;
  mongoUri?: string;
  zalo: { openApiUrl: string; oauthUrl: string };
  /** Where browsers and Zalo reach this server; without it the address of each request counts. */
  publicUrl?: string;
  /** Addresses of proxies whose forwarded headers are believed. */
  trustProxy: string[];
  /** Folders or packages with node types beside the built-in ones. */
  nodeTypes: string[];
  /** Origins of this body's own network that steps of flows may call, when a workspace lists the host too. */
  trustedOrigins: string[];
  logLevel: string;
}

/** Says which variable is wrong, what it holds and what it should hold. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function reader(env: Environment) {
  const text = (name: string): string | undefined => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  };
  const refuse = (name: string, wanted: string): never => {
    throw new ConfigError(`${name} must be ${wanted}. / ${name} chưa đúng, cần: ${wanted}.`);
  };
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    text,
    refuse,
    list,
    /** Scheme, host and port of each address. */
    origins: (name: string): string[] =>
      list(name).map((value) => {
        const url = URL.parse(value);
        const bare =
          url !== null && /^https?:$/.test(url.protocol) && value.replace(/\/$/, '') === url.origin;
        return bare
          ? url.origin
          : refuse(name, 'origins such as https://lgsp.example.vn, separated by commas');
      }),
    port(name: string, otherwise: number): number {
      const value = text(name);
      if (value === undefined) return otherwise;
      const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
      return port >= 0 && port <= 65_535 ? port : refuse(name, 'a number from 0 to 65535');
    },
    /** An address without a slash at its end. */
    url(name: string): string | undefined {
      const value = text(name);
      if (value === undefined) return undefined;
      const url = URL.parse(value);
      if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
        return refuse(name, 'an address such as https://danloi.example.vn');
      return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
    },
  };
}

/** Reads the environment; throws a `ConfigError` with words for the operator. */
export function readConfig(env: Environment, cwd: string): Config {
  const { text, refuse, list, port, url, origins } = reader(env);
  const mongoUri = text('MONGODB_URI');
  if (mongoUri !== undefined && !/^mongodb(\+srv)?:\/\//.test(mongoUri))
    refuse('MONGODB_URI', 'an address that begins with mongodb:// or mongodb+srv://');
  const logLevel = text('DANLOI_LOG') ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) refuse('DANLOI_LOG', `one of ${LOG_LEVELS.join(', ')}`);
  const key = text('DANLOI_KEY');
  const publicUrl = url('DANLOI_PUBLIC_URL');
  return {
    port: port('PORT', 3000),
    host: text('HOST') ?? '127.0.0.1',
    dataDir: resolve(cwd, text('DANLOI_DATA') ?? 'data'),
    ...(key === undefined ? {} : { key }),
    ...(mongoUri === undefined ? {} : { mongoUri }),
    zalo: {
      openApiUrl: url('ZALO_OPENAPI_URL') ?? 'https://openapi.zalo.me',
      oauthUrl: url('ZALO_OAUTH_URL') ?? 'https://oauth.zaloapp.com',
    },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    trustProxy: list('DANLOI_TRUST_PROXY'),
    nodeTypes: list('DANLOI_NODE_TYPES').map((entry) => (/^[./]/.test(entry) ? resolve(cwd, entry) : entry)),
    trustedOrigins: origins('DANLOI_TRUSTED_ORIGINS'),
    logLevel,
  };
}
