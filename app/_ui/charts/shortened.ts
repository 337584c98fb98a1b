/** @returns a text of no more than so many letters; what is cut off is said by an ellipsis. */
export function shortened(text: string, letters: number): string {
  const all = [...text]
  return all.length <= letters
    ? text
    : `${all
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`
}
