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

export const notAFile = () =>
  new AppError(
    'media.not-a-file',
    {
      vi: 'Tệp này không phải PDF hoặc Word (doc, docx). Chưa có gì được lưu; hãy chọn một tệp PDF hoặc Word.',
      en: 'This file is not a PDF or Word document. Nothing was stored; choose a PDF or Word file.',
    },
    422,
  );

export const notTaken = () =>
  new AppError(
    'media.not-taken',
    {
      vi: 'Tệp này không phải ảnh JPG, PNG, cũng không phải PDF hoặc Word. Chưa có gì được lưu; hãy chọn tệp khác.',
      en: 'This file is neither a JPG or PNG picture nor a PDF or Word document. Nothing was stored; choose another file.',
    },
    422,
  );

export const tooLargeFile = () =>
  new AppError(
    'media.too-large',
    {
      vi: 'Tệp lớn hơn 5 MB nên Zalo không nhận. Chưa có gì được lưu; hãy nén hoặc chia nhỏ tệp rồi tải lại.',
      en: 'The file is larger than the 5 MB that Zalo takes. Nothing was stored; compress or divide it and try again.',
    },
    413,
  );
