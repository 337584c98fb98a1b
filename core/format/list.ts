/** @returns e.g. `topic`, `topic and market`, `topic, market and channel`; nothing where there is nothing. */
export const joinWords = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
