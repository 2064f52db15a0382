const collator = new Intl.Collator('vi', { numeric: true });

/** Order of two names as a Vietnamese reader expects: D before Đ, a before ă before â, "Khu 2" before "Khu 10". */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
