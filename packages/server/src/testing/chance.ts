/** Numbers from a seed: the same seed, the same numbers. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2_654_435_761) + 1) >>> 0 || 1;
    for (let i = 0; i < 8; i++) this.next();
  }
  /** In [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 2 ** 32;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  happens(probability: number): boolean {
    return this.next() < probability;
  }
  /** One of these, each as likely. */
  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }
}
