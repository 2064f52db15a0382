/** An ISO date as `dd/mm/yyyy`; anything else comes back as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}/${month}/${year}`;
}

/** Whole đồng with dots: "30.000 đồng". A stated 0 is "Miễn phí"; never call it for an unknown amount. */
export function formatMoney(vnd: number): string {
  return vnd === 0 ? 'Miễn phí' : `${formatNumber(Math.round(vnd))} đồng`;
}

/** A number as Vietnamese write it: dots between thousands, comma before at most six decimals. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', decimals] = decimalDigits(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function decimalDigits(value: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** A score with two decimals and a comma: "7,50". */
export function formatScore(value: number): string {
  return value.toFixed(2).replace('.', ',');
}

/** `HH:mm` as people say it: "8 giờ 30", "19 giờ". Anything else comes back as it is. */
export function formatTime(time: string): string {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hour === undefined) return time;
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`;
}
