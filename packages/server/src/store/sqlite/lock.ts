import { chmodSync, closeSync, openSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreInUseError, StoreRefusedError } from '../errors.ts';
import { isBusy } from './failure.ts';

/** Held while the store is open. */
export interface Lock {
  release(): void;
}

/**
 * Keeps a second process out of the database: `<file>.lock` is locked by the operating system, which lets go of it
 * whenever this process ends, however it ends; `<file>.pid` only says who holds it.
 */
export function lock(file: string): Lock {
  refuseNetworkDisk(dirname(file));
  const db = new DatabaseSync(privateFile(`${file}.lock`));
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    throw new StoreInUseError(file, readPid(`${file}.pid`));
  }
  writeFileSync(privateFile(`${file}.pid`), `${process.pid}\n`);
  return { release: () => db.close() };
}

/** Makes the file if need be, readable by its owner alone. */
export function privateFile(path: string): string {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  return path;
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** File systems whose locks and flushes a database cannot trust: NFS, SMB, CIFS, SMB2. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

function refuseNetworkDisk(folder: string): void {
  if (!NETWORK_FILE_SYSTEMS.has(statfsSync(folder).type >>> 0)) return;
  throw new StoreRefusedError(
    `Thư mục dữ liệu ${folder} nằm trên ổ đĩa mạng; cơ sở dữ liệu có thể hỏng. Hãy dùng ổ đĩa của máy này, hoặc MongoDB. · ` +
      `The data folder ${folder} is on a network disk, where the database could be damaged. Use a disk of this machine, or MongoDB.`,
  );
}
