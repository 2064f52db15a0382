/** The value at a JSON pointer such as `/options/0/label`; own keys only; undefined where there is none. */
export function valueAt(data: unknown, pointer: string): unknown {
  if (pointer === '') return data;
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    const key = part.includes('~') ? part.replace(/~1/g, '/').replace(/~0/g, '~') : part;
    if (!Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
