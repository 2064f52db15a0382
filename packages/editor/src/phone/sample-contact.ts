/** Nobody's details, to share in a try-out. */
export const SAMPLE_CONTACT = {
  name: 'Nguyễn Văn Mẫu',
  phone: '0912345678',
  address: '12 Hàng Bài, phường Cửa Nam, Hà Nội',
} as const;
