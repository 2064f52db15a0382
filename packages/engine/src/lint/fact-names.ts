import type { Text } from '../node-type/manifest.ts';

/** The facts that every organisation has, as the editor calls them; others go by the name that was given to them. */
const FACTS: Readonly<Record<string, Text>> = {
  ten: { vi: 'Tên đơn vị', en: 'Name of the organisation' },
  dien_thoai: { vi: 'Điện thoại đơn vị', en: 'Its phone number' },
  dia_chi: { vi: 'Địa chỉ đơn vị', en: 'Its address' },
  gio_lam_viec: { vi: 'Giờ làm việc', en: 'Opening hours' },
  link: { vi: 'Trang của đơn vị', en: 'Its web page' },
  toa_do: { vi: 'Toạ độ trên bản đồ', en: 'Its place on the map' },
};

/** Is it one of the facts that every organisation has? */
export const isUsualFact = (key: string): boolean => Object.hasOwn(FACTS, key);

/** What a fact of the organisation is called on the screen. */
export function factName(key: string): Text {
  const known = Object.hasOwn(FACTS, key) ? FACTS[key] : undefined;
  const words = key.replaceAll('_', ' ');
  return known ?? { vi: words, en: words };
}
