/** Words of answers that are a licence plate, vi and en. */
export const words = {
  title: { vi: 'biển số xe', en: 'a licence plate' },
  vehicle: { vi: 'Loại xe', en: 'Vehicle' },
  any: { vi: 'ô tô hoặc xe máy', en: 'car or motorbike' },
  car: { vi: 'ô tô', en: 'car' },
  bike: { vi: 'xe máy', en: 'motorbike' },
  again: {
    vi: 'Anh/Chị vui lòng nhập biển số, ví dụ 30A-123.45 hoặc 29-B1 123.45.',
    en: 'Please type the plate, for example 30A-123.45 or 29-B1 123.45.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi biển số xe', en: 'Ask for a licence plate' },
  help: {
    vi: 'Nhận biển số ô tô, xe máy gõ kiểu nào cũng được, kể cả xe điện.',
    en: 'Takes plates of cars and motorbikes in any spacing, electric ones too.',
  },
  search: 'xe máy, ô tô, phương tiện, biển số, vehicle',
  icon: 'car',
  data: {
    text: 'Anh/Chị vui lòng cho biết biển số xe.',
    retry: 'Anh/Chị vui lòng nhập đủ cả chữ và số trên biển, ví dụ 30A-123.45.',
  },
};
