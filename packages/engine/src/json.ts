/** Plain JSON: all that crosses a border of the engine (flow files, sessions, effects, events). */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}
