import type { Option } from '../../_ui/select.tsx'

/** @returns what one chooses among, each by its name, in the order of the names. */
export const optionsOf = <V extends string>(names: Readonly<Record<V, string>>): Option<V>[] =>
  (Object.keys(names) as V[]).map((value) => ({ value, label: names[value] }))
