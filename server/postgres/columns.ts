/**
 * Array parameters for `unnest`. The driver's own conversion escapes every element; numbers, uuids and booleans need
 * none, and a batch has tens of thousands of them.
 */
export const numbers = (values: readonly (number | bigint | boolean | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : String(value))).join(',')}}`

/** @param values uuids, or null; nothing that needs escaping. */
export const uuids = (values: readonly (string | null)[]): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`
