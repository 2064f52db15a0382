/** What a question takes for an answer. Plain JSON: it stands in the params of guards and actions. */
export type Expect =
  /** One of the offered options; the value is its label. */
  | { kind: 'choice' }
  /** Yes or no, typed or tapped (offered ids `yes` and `no`); the value is true or false. */
  | { kind: 'yes-no' }
  /** Free text; `min` and `max` count characters. */
  | { kind: 'text'; min?: number; max?: number }
  | { kind: 'number'; min?: number; max?: number; whole?: boolean }
  /** A day; `from` and `until` are ISO dates or `today`. */
  | { kind: 'date'; from?: string; until?: string }
  | { kind: 'phone' }
  /** A candidate number (số báo danh) of this year's graduation exam. */
  | { kind: 'candidate-number' }
  /** Pictures, collected one by one until "xong" or `most`. */
  | { kind: 'images'; most?: number }
  /** A shared place; a typed address too when `address` is true. */
  | { kind: 'location'; address?: boolean };
