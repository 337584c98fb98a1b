/** Names of a closed set, with the numbers under which rows hold them. */
export interface Numbering<N extends string> {
  readonly numberOf: Readonly<Record<N, number>>
  /** @throws RangeError where the number stands for nothing. */
  nameOf: (number: number) => N
}

/**
 * Gives the names of a set their numbers: with the names as its type argument, a name without a number does not compile.
 * A number is for ever: rows hold it, so it is never changed, and never given to another name, whatever the order of the list.
 */
export function numbering<N extends string>(numberOf: Readonly<Record<N, number>>): Numbering<N> {
  const names: (N | undefined)[] = []
  for (const name of Object.keys(numberOf) as N[]) names[numberOf[name]] = name
  const nameOf = (number: number): N => {
    const name = names[number]
    if (name === undefined) throw new RangeError(`a row holds the number ${number}, which stands for nothing`)
    return name
  }
  return { numberOf, nameOf }
}
