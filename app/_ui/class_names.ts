/** @returns the given class names in one string; what is false, null or empty is left out. */
export const classNames = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' ')
