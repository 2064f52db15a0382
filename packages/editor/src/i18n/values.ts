/** What fills the gaps of a text. */
export type Values = Record<string, string | number | undefined>;
