import { AppError } from '../errors.ts';

export const notAPicture = () =>
  new AppError(
    'media.not-a-picture',
    {
      vi: 'Tệp này không phải ảnh JPG hoặc PNG. Chưa có gì được lưu; hãy chọn một ảnh JPG hoặc PNG.',
      en: 'This file is not a JPG or PNG picture. Nothing was stored; choose a JPG or PNG picture.',
    },
    422,
  );

export const tooLarge = () =>
  new AppError(
    'media.too-large',
    {
      vi: 'Ảnh lớn hơn 1 MB nên Zalo không nhận. Chưa có gì được lưu; hãy thu nhỏ ảnh rồi tải lại.',
      en: 'The picture is larger than the 1 MB that Zalo takes. Nothing was stored; make it smaller and try again.',
    },
    413,
  );

export const missingFile = () =>
  new AppError(
    'request.no-file',
    {
      vi: 'Chưa có tệp nào được gửi lên. Hãy chọn một tệp rồi thử lại.',
      en: 'No file was sent. Choose a file and try again.',
    },
    400,
  );
