/** The store cannot be opened, for a reason that an operator can put right. The message says how, vi · en. */
export class StoreRefusedError extends Error {
  override readonly name: string = 'StoreRefusedError';
  readonly code: string = 'store.refused';
}

/** Another process uses the database. */
export class StoreInUseError extends StoreRefusedError {
  override readonly name = 'StoreInUseError';
  override readonly code = 'store.in-use';

  constructor(what: string, pid?: number) {
    const vi = pid === undefined ? 'một tiến trình khác' : `tiến trình số ${pid}`;
    const en = pid === undefined ? 'another process' : `process ${pid}`;
    super(
      `Dữ liệu ${what} đang được ${vi} dùng. Hãy dừng tiến trình đó trước; dữ liệu không bị thay đổi. · ` +
        `${what} is in use by ${en}. Stop that one first; nothing was changed.`,
    );
  }
}
