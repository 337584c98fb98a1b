/**
 * Array parameters for `unnest`. The driver's own conversion escapes every element, twice and into a growing text; numbers,
 * uuids and booleans need no escaping, and a batch has tens of thousands of elements.
 */
export const numbers = (values: readonly (number | bigint | boolean | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : String(value))).join(',')}}`

/** @param values uuids, or null; nothing that needs escaping. */
export const uuids = (values: readonly (string | null)[]): string => `{${values.map((value) => value ?? 'NULL').join(',')}}`

const TO_ESCAPE = /["\\]/g

export const texts = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(TO_ESCAPE, '\\$&')}"`)).join(',')}}`
