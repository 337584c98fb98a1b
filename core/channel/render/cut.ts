/** @returns a text of at most so many characters; what was longer ends with an ellipsis, and in no half of a sign. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** @returns as many of the texts, from the first on, as have so many characters together; the last of them cut. */
export function within(texts: readonly string[], most: number): string[] {
  let left = most
  return texts.flatMap((text) => {
    const some = left > 0 ? cut(text, left) : ''
    left -= text.length
    return some === '' ? [] : [some]
  })
}
