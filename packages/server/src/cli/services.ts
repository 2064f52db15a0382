import { readConfig } from '../config.ts';
import { collections } from '../documents.ts';
import { createLog } from '../log.ts';
import { createPlatform } from '../platform.ts';
import { openServices, type Services } from '../services.ts';
import { openSqlite, StoreInUseError } from '../store/index.ts';
import { VerbError } from './output.ts';

/** Runs `work` over the server's own store; not possible while a server with SQLite runs. */
export async function withStore<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, process.cwd());
  const platform = createPlatform(createLog({ level: 'error' }));
  const services = await openServices(config, platform).catch((error: unknown) => {
    if (!(error instanceof StoreInUseError)) throw error;
    throw new VerbError('store.in-use', {
      vi: `${error.message.split(' · ')[0]} Lệnh này cần dữ liệu: dừng máy chủ, chạy lại lệnh rồi mở lại máy chủ; hoặc làm việc này ngay trên màn hình.`,
      en: 'The server is using the data: stop it, run this again and start it; or do this on the screen of the running server.',
    });
  });
  try {
    return await work(services);
  } finally {
    await services.stop();
  }
}

/** Runs `work` over an empty store in memory that is gone afterwards. */
export async function withMemory<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const { mongoUri: _, ...config } = readConfig(process.env, process.cwd());
  const platform = createPlatform(createLog({ level: 'error' }));
  const key = platform.randomBytes(32).toString('hex');
  const onFatal = (error: Error): never => {
    throw error;
  };
  const store = openSqlite({ file: ':memory:', collections, onFatal });
  const services = await openServices({ ...config, key }, platform, store);
  try {
    return await work(services);
  } finally {
    await services.stop();
  }
}
