/**
 * @returns `next`, with the objects and lists of `before` wherever they say the same; `before` itself where all of it does. So
 * what compares by identity (a memoised component, a dependency of a hook) sees only what changed.
 */
export function keepSame<T>(before: T, next: T): T {
  if (Object.is(before, next)) return before
  if (Array.isArray(before) && Array.isArray(next)) return keepList(before, next) as T
  if (isPlain(before) && isPlain(next)) return keepFields(before, next) as T
  return next
}

function keepList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const kept = next.map((item, place) => (place < before.length ? keepSame(before[place], item) : item))
  return kept.length === before.length && kept.every((item, place) => Object.is(item, before[place])) ? before : kept
}

type Fields = Record<string, unknown>

function keepFields(before: Fields, next: Fields): Fields {
  const names = Object.keys(next)
  const kept = Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(before, name) ? keepSame(before[name], next[name]) : next[name]]),
  )
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.hasOwn(before, name) && Object.is(kept[name], before[name]))
  return isSame ? before : kept
}

/** Instances of classes, dates and maps may hold what their fields do not say. */
const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
