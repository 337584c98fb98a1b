import type { Entry, PolicyDraft } from './draft.ts'

/** What each part of the form gets: the draft, how to change it, and what the server found wrong, by path. */
export interface PolicyEdit {
  draft: PolicyDraft
  set: (change: Partial<PolicyDraft>) => void
  errorOf: (path: string) => string | undefined
}

/** @returns the list with one entry replaced. */
export const withEntry = <T>(list: readonly T[], place: number, entry: T): T[] =>
  list.map((old, index) => (index === place ? entry : old))

/** @returns the list without one entry. */
export const withoutEntry = <T>(list: readonly T[], place: number): T[] => list.filter((_, index) => index !== place)

/** @returns the list with one more entry. */
export const withNewEntry = <T>(list: readonly Entry<T>[], entry: T): Entry<T>[] => [
  ...list,
  { ...entry, id: Math.max(-1, ...list.map(({ id }) => id)) + 1 },
]
