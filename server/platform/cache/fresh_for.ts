interface Entry<V> {
  untilMs: number
  answer: Promise<V>
  /** What it was, once it is there. */
  value?: V
}

export interface FreshCache<K, V> {
  get(key: K): Promise<V>
  /** @returns what `get` would answer at once; undefined where it would ask, or is asking. */
  known(key: K): V | undefined
  /** @returns whether `get` would answer without asking. */
  holds(key: K): boolean
  forget(key: K): void
}

/**
 * Remembers what `load` said for a short while, and asks once where many ask at the same moment. Failures are forgotten.
 * @param limit entries kept at most; the oldest go first, so strangers cannot fill the memory.
 */
export function freshFor<K, V>(milliseconds: number, limit: number, load: (key: K) => Promise<V>): FreshCache<K, V> {
  const entries = new Map<K, Entry<V>>()
  const fresh = (key: K): Entry<V> | undefined => {
    const known = entries.get(key)
    return known && known.untilMs > performance.now() ? known : undefined
  }
  return {
    known: (key) => fresh(key)?.value,
    holds: (key) => fresh(key) !== undefined,
    get(key) {
      const known = fresh(key)
      if (known) return known.answer
      const answer = load(key)
      entries.delete(key)
      const entry: Entry<V> = { untilMs: performance.now() + milliseconds, answer }
      entries.set(key, entry)
      answer.then(
        (value) => {
          entry.value = value
        },
        () => {
          if (entries.get(key) === entry) entries.delete(key)
        },
      )
      for (const oldest of entries.keys()) {
        if (entries.size <= limit) break
        entries.delete(oldest)
      }
      return answer
    },
    forget(key) {
      entries.delete(key)
    },
  }
}
