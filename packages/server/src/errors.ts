import type { Text } from '@danloi/engine';

/**
 * An answer that says no: a stable code, what happened and what to do now, in both languages.
 * Thrown anywhere below a route; the one error handler turns it into `{error: {code, message, details?}}`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly text: Text;
  readonly status: number;
  readonly details: unknown;
  constructor(code: string, text: Text, status: number, details?: unknown) {
    super(`${status} ${code}`);
    this.code = code;
    this.text = text;
    this.status = status;
    this.details = details;
  }
}

/** Errors that several parts answer with. A part's own errors stand beside the part. */
const COMMON = {
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy mục này. Có thể nó đã bị xoá; hãy quay lại danh sách.',
    en: 'This item was not found. It may have been deleted; go back to the list.',
  },
  'route.not-found': {
    status: 404,
    vi: 'Máy chủ không có địa chỉ này.',
    en: 'The server has no such address.',
  },
  'sign-in.required': {
    status: 401,
    vi: 'Bạn cần đăng nhập để làm tiếp. Việc đang làm dở trên màn hình vẫn còn.',
    en: 'Sign in to go on. What is open on the screen is kept.',
  },
  'permission.missing': {
    status: 403,
    vi: 'Tài khoản của bạn chưa có quyền làm việc này. Hãy nhờ người quản trị cấp quyền.',
    en: 'Your account may not do this. Ask an administrator for the right.',
  },
  'request.cross-site': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở Dẫn Lối trực tiếp rồi làm lại.',
    en: 'The request came from another site and was refused. Open Dẫn Lối itself and try again.',
  },
  'request.media-type': {
    status: 415,
    vi: 'Yêu cầu phải là JSON (application/json) hoặc biểu mẫu có tệp (multipart/form-data).',
    en: 'The request must be JSON (application/json) or a form with files (multipart/form-data).',
  },
  'request.not-json': {
    status: 400,
    vi: 'Nội dung gửi lên không phải JSON hợp lệ. Chưa có gì thay đổi.',
    en: 'What was sent is not valid JSON. Nothing was changed.',
  },
  'request.forbidden-name': {
    status: 400,
    vi: 'Nội dung gửi lên có tên “__proto__” hoặc “constructor” không được dùng. Hãy bỏ tên ấy. Chưa có gì thay đổi.',
    en: 'What was sent uses the forbidden name “__proto__” or “constructor”. Take it out. Nothing was changed.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn. Chưa có gì thay đổi.',
    en: 'What was sent is too large. Nothing was changed.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Có quá nhiều yêu cầu trong một phút. Hãy chờ một phút rồi thử lại.',
    en: 'There were too many requests in a minute. Wait a minute and try again.',
  },
  'request.refused': {
    status: 400,
    vi: 'Máy chủ không đọc được yêu cầu này. Chưa có gì thay đổi.',
    en: 'The server could not read this request. Nothing was changed.',
  },
  'write.conflict': {
    status: 409,
    vi: 'Người khác vừa sửa mục này. Hãy tải lại để xem bản mới rồi sửa tiếp.',
    en: 'Someone else has just changed this item. Reload it, then make your change again.',
  },
  'store.unavailable': {
    status: 503,
    vi: 'Máy chủ tạm thời không ghi được dữ liệu. Hãy thử lại sau ít phút.',
    en: 'The server cannot write data for the moment. Try again in a few minutes.',
  },
  'server.busy': {
    status: 503,
    vi: 'Máy chủ đang bận. Hãy thử lại sau ít giây.',
    en: 'The server is busy. Try again in a few seconds.',
  },
  'server.failed': {
    status: 500,
    vi: 'Máy chủ gặp lỗi khi làm việc này. Lỗi đã được ghi lại; hãy thử lại, nếu vẫn lỗi thì báo người quản trị.',
    en: 'The server failed at this. The failure was recorded; try again, and tell the operator if it persists.',
  },
} as const;

export type CommonCode = keyof typeof COMMON;

/** One of the errors that several parts share. */
export function commonError(code: CommonCode, details?: unknown): AppError {
  const { status, vi, en } = COMMON[code];
  return new AppError(code, { vi, en }, status, details);
}

/** 404: the same for "is not there" and "belongs to someone else". */
export const notFound = (): AppError => commonError('not-found');
