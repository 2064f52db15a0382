import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('configuration', () => {
  it('works without any variable', () => {
    expect(readConfig({}, '/srv')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/data',
      zalo: { openApiUrl: 'https://openapi.zalo.me', oauthUrl: 'https://oauth.zaloapp.com' },
      trustProxy: [],
      nodeTypes: [],
      trustedOrigins: [],
      logLevel: 'info',
    });
  });

  it('takes what is set, and an empty variable for none', () => {
    const env = {
      PORT: '0',
      DANLOI_DATA: '/var/lib/danloi',
      DANLOI_PUBLIC_URL: 'https://chat.vi-du.gov.vn/',
      DANLOI_TRUST_PROXY: '10.0.0.1, 10.0.0.2',
      DANLOI_NODE_TYPES: './types,@vi-du/node-types',
      DANLOI_TRUSTED_ORIGINS: 'https://lgsp.tinh.local/, http://10.0.0.3:8080',
      MONGODB_URI: '',
    };
    expect(readConfig(env, '/srv')).toMatchObject({
      port: 0,
      dataDir: '/var/lib/danloi',
      publicUrl: 'https://chat.vi-du.gov.vn',
      trustProxy: ['10.0.0.1', '10.0.0.2'],
      nodeTypes: ['/srv/types', '@vi-du/node-types'],
      trustedOrigins: ['https://lgsp.tinh.local', 'http://10.0.0.3:8080'],
    });
    expect(readConfig(env, '/srv')).not.toHaveProperty('mongoUri');
  });

  it.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['MONGODB_URI', 'postgres://x'],
    ['DANLOI_PUBLIC_URL', 'chat.vi-du.gov.vn'],
    ['ZALO_OPENAPI_URL', 'ftp://zalo'],
    ['DANLOI_LOG', 'loud'],
    ['DANLOI_TRUSTED_ORIGINS', 'lgsp.tinh.local'],
    ['DANLOI_TRUSTED_ORIGINS', 'https://lgsp.tinh.local/api'],
  ])('refuses %s=%s and names it', (name, value) => {
    const read = () => readConfig({ [name]: value }, '/srv');
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
  });
});
