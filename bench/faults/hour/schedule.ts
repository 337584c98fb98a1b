import { chanceOf } from '#simulator/chance.ts'

/** A kind of fault, with how long it may last; a kill is over at once. */
export interface Drawable {
  name: string
  lastsSeconds: readonly [least: number, most: number]
}

export interface Planned<T extends Drawable> {
  fault: T
  lastsMs: number
  /** How long all is well before it. */
  quietMs: number
}

const QUIET_SECONDS = [8, 20] as const

/**
 * @returns endless faults, the same for the same seed: each kind once in an order by chance, then each once again, so that none is
 * missing in a long run.
 */
export function* schedule<T extends Drawable>(seed: number, kinds: readonly T[]): Generator<Planned<T>, never> {
  const chance = chanceOf(`faults/${seed}`)
  for (;;) {
    const order = kinds.map((fault) => ({ fault, place: chance.unit() })).sort((a, b) => a.place - b.place)
    for (const { fault } of order) {
      const [quietMs, lastsMs] = [QUIET_SECONDS, fault.lastsSeconds].map(([least, most]) => 1_000 * chance.between(least, most))
      yield { fault, lastsMs: lastsMs ?? 0, quietMs: quietMs ?? 0 }
    }
  }
}
